using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Cli.Policies;

/// <summary>A policy that was read, and what PMS would say to it.</summary>
internal sealed record PolicyFile(PolicyDocument Document, PolicyVerdict Verdict)
{
    private const string Operation = "read policy";
    private const int MaximumSize = 1024 * 1024;

    // What only one type has among its members.
    private static readonly (string Member, PolicyType Type)[] Signs =
    [
        ("allowedAuthTypes", PolicyType.Auth),
        ("authTokenType", PolicyType.Auth),
        ("dataSharePolicies", PolicyType.DataShare),
        ("allowAuthRequestDelegation", PolicyType.Misp),
        ("allowKycRequestDelegation", PolicyType.Misp),
    ];

    /// <summary>Reads a policy document, or the one inside PMS's answer or a request to PMS.</summary>
    /// <exception cref="MosipInputException">The file is not readable or no policy, or its type is not known.</exception>
    public static async Task<PolicyFile> ReadAsync(FileInfo file, string? givenType, CancellationToken cancellationToken)
    {
        byte[] content = await InputFiles.ReadAsync(file, MaximumSize, Operation, cancellationToken).ConfigureAwait(false);
        using JsonDocument json = JsonFile.Parse(content, Operation, file);
        JsonElement outer = Unwrap(Unwrap(json.RootElement, "response"), "request");
        JsonElement document = Unwrap(outer, "policies");
        PolicyType type = givenType is not null ? new PolicyType(givenType)
            : outer.TryGetProperty("policyType", out JsonElement named) && named.ValueKind == JsonValueKind.String ? new PolicyType(named.GetString()!)
            : Signs.FirstOrDefault(sign => document.TryGetProperty(sign.Member, out _)) is { Member: not null } sign ? sign.Type
            : throw new MosipInputException(MosipInputFault.InvalidContent, Operation, $"{file.Name} does not say the policy's type; name it with --type");
        return new PolicyFile(PolicyDocument.Parse(type, document), PolicyDocument.Validate(type.Value, document));
    }

    private static JsonElement Unwrap(JsonElement json, string member) => json.TryGetProperty(member, out JsonElement inner) && inner.ValueKind == JsonValueKind.Object ? inner : json;
}
