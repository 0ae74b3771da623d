using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies.Json;

namespace Mosip.Partner.Core.Policies;

/// <summary>What PMS and IDA let an Authentication Partner do (policy type <c>Auth</c>). <see cref="AuthPolicyBuilder"/> makes one in words.</summary>
public sealed record AuthPolicy : PolicyDocument
{
    /// <inheritdoc/>
    public override PolicyType Type => PolicyType.Auth;

    /// <summary>The factors and services that are allowed, and which of them every request must have.</summary>
    public IReadOnlyList<AllowedAuthType> AllowedAuthTypes { get; init; } = [];

    /// <summary>The identity attributes that an eKYC returns, by their names in the identity schema.</summary>
    public IReadOnlyList<string> AllowedKycAttributes { get; init; } = [];

    /// <summary>The languages of an eKYC; empty means every language of the country.</summary>
    public IReadOnlyList<string> KycLanguages { get; init; } = [];

    /// <summary>
    /// How the user token is made: <c>random</c> (new each time), <c>partner</c> (stable for a person and this partner) or <c>policy</c>
    /// (stable for a person and every partner of this policy). Default: <c>random</c>.
    /// </summary>
    public string AuthTokenType { get; init; } = "random";

    // Keyed by the attribute's name, because the list above holds no more of an entry.
    private Dictionary<string, IReadOnlyDictionary<string, JsonElement>>? UnknownKycMembers { get; init; }

    /// <summary>Reads the <c>policies</c> member of an authentication policy.</summary>
    /// <param name="utf8Json">The JSON object, at most 1 MiB.</param>
    /// <exception cref="MosipInputException">The text is not a policy.</exception>
    public static AuthPolicy Parse(ReadOnlyMemory<byte> utf8Json) => Read(utf8Json, Read);

    /// <summary>Whether an entry allows something.</summary>
    /// <param name="authType">For example <c>otp</c> or <c>kyc</c>.</param>
    /// <param name="authSubType">For <c>bio</c> the modality; null for any.</param>
    public bool Allows(string authType, string? authSubType = null) =>
        AllowedAuthTypes.Any(entry => Same(entry.AuthType, authType) && (string.IsNullOrEmpty(authSubType) || Same(entry.AuthSubType, authSubType)));

    /// <summary>Finds, before anything is sent, what IDA would say to a request under this policy.</summary>
    /// <param name="request">What would be asked.</param>
    /// <returns>What is allowed, what is refused with IDA's codes in IDA's order, what is missing, and what an eKYC would carry.</returns>
    public AuthPolicyAnswer Allows(AuthPolicyRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return AuthPolicyCheck.Run(this, request);
    }

    internal static AuthPolicy Read(PolicyObject root)
    {
        Dictionary<string, IReadOnlyDictionary<string, JsonElement>> unknown = new(StringComparer.Ordinal);
        return new AuthPolicy
        {
            AuthTokenType = root.TakeText("authTokenType") ?? "random",
            AllowedAuthTypes = root.TakeList("allowedAuthTypes", (entry, path) => AllowedAuthType.Read(new PolicyObject(entry, path))),
            AllowedKycAttributes = root.TakeList("allowedKycAttributes", (entry, path) => ReadAttribute(new PolicyObject(entry, path), unknown)),
            UnknownKycMembers = unknown.Count == 0 ? null : unknown,
            KycLanguages = root.TakeTexts("kycLanguages"),
            UnknownMembers = root.TakeRest(),
        };
    }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString("authTokenType", AuthTokenType);
        writer.WriteObjects("allowedAuthTypes", AllowedAuthTypes, AllowedAuthType.Write);
        writer.WriteObjects("allowedKycAttributes", AllowedKycAttributes, WriteAttribute);
        if (KycLanguages.Count > 0)
            writer.WriteTexts("kycLanguages", KycLanguages);
    }

    private static string ReadAttribute(PolicyObject entry, Dictionary<string, IReadOnlyDictionary<string, JsonElement>> unknown)
    {
        string name = entry.TakeText("attributeName") ?? "";
        if (entry.TakeRest() is { Count: > 0 } rest)
            unknown[name] = rest;
        return name;
    }

    private void WriteAttribute(Utf8JsonWriter writer, string name)
    {
        writer.WriteString("attributeName", name);
        if (UnknownKycMembers?.GetValueOrDefault(name) is { } unknown)
            writer.WriteUnknown(unknown);
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
