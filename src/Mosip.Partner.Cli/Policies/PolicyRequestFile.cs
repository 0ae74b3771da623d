using System.Text.Json;
using System.Text.Json.Serialization;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Cli.Policies;

/// <summary>What <c>policies check</c> is asked about. It names kinds of factors and attributes, never their values.</summary>
internal sealed record PolicyRequestFile
{
    private const string Operation = "read policy request";
    private const int MaximumSize = 64 * 1024;

    public string? Service { get; init; }

    /// <summary>For example <c>otp</c>, <c>demo</c>, <c>bio-Finger</c>.</summary>
    public IReadOnlyList<string>? Factors { get; init; }

    public IReadOnlyList<string>? Attributes { get; init; }

    public static async Task<PolicyRequestFile> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        byte[] content = await InputFiles.ReadAsync(file, MaximumSize, Operation, cancellationToken).ConfigureAwait(false);
        try
        {
            return JsonSerializer.Deserialize(content, PolicyRequestJson.Default.PolicyRequestFile) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new MosipInputException(MosipInputFault.InvalidContent, Operation, $"{file.Name}: {e.Message}", e);
        }
    }

    /// <summary>Asks a policy.</summary>
    /// <exception cref="MosipInputException">The request is none for a policy of this type.</exception>
    public PolicyAnswer Ask(PolicyDocument policy) => policy switch
    {
        AuthPolicy auth when Attributes is null => auth.Allows(new AuthPolicyRequest { Service = new IdaService(Service ?? IdaService.Auth.Name), Factors = [.. (Factors ?? []).Select(Factor)] }),
        SharePolicy share when Service is null && Factors is null => share.Allows(new SharePolicyRequest { Attributes = Attributes ?? [] }),
        MispPolicy misp when Service is { } service && Factors is null && Attributes is null => misp.Allows(new IdaService(service)),
        _ => throw new MosipInputException(MosipInputFault.InvalidContent, Operation, policy switch
        {
            AuthPolicy => "an Auth policy is asked with 'service' and 'factors'",
            MispPolicy => "a MISP policy is asked with 'service' alone",
            _ => $"a {policy.Type} policy is asked with 'attributes'",
        }),
    };

    private static PolicyFactor Factor(string text) => text.IndexOf('-', StringComparison.Ordinal) is var dash and > 0 ? new PolicyFactor(text[..dash], text[(dash + 1)..]) : new PolicyFactor(text);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(PolicyRequestFile))]
internal sealed partial class PolicyRequestJson : JsonSerializerContext;
