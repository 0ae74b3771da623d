using System.Text.Json;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Policies;

/// <summary>What PMS and IDA let an Authentication Partner do (policy type <c>Auth</c>).</summary>
public sealed record AuthPolicy
{
    private const string Operation = "read policy";
    private const int MaximumSize = 1024 * 1024;

    /// <summary>The factors and services that are allowed, and which of them every request must have.</summary>
    public IReadOnlyList<AllowedAuthType> AllowedAuthTypes { get; init; } = [];

    /// <summary>The identity attributes that an eKYC returns, by their names in the identity schema.</summary>
    public IReadOnlyList<string> AllowedKycAttributes { get; init; } = [];

    /// <summary>The languages of an eKYC; empty means every language of the country.</summary>
    public IReadOnlyList<string> KycLanguages { get; init; } = [];

    /// <summary>How the user token is made: <c>random</c>, <c>partner</c> or <c>policy</c>.</summary>
    public string AuthTokenType { get; init; } = "random";

    /// <summary>Reads the <c>policies</c> member of an authentication policy.</summary>
    /// <param name="utf8Json">The JSON object, at most 1 MiB.</param>
    /// <exception cref="MosipInputException">The text is not a policy.</exception>
    public static AuthPolicy Parse(ReadOnlyMemory<byte> utf8Json)
    {
        if (utf8Json.Length > MaximumSize)
            throw new MosipInputException(MosipInputFault.TooLarge, Operation, $"{utf8Json.Length} bytes, at most {MaximumSize} are read");
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { MaxDepth = 16 });
            JsonElement root = document.RootElement;
            return new AuthPolicy
            {
                AuthTokenType = root.TryGetProperty("authTokenType"u8, out JsonElement token) ? token.GetString() ?? "random" : "random",
                AllowedAuthTypes = [.. List(root, "allowedAuthTypes").Select(ReadType)],
                AllowedKycAttributes = [.. List(root, "allowedKycAttributes").Select(attribute => attribute.GetProperty("attributeName"u8).GetString() ?? "")],
                KycLanguages = [.. List(root, "kycLanguages").Select(language => language.GetString() ?? "")],
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new MosipInputException(MosipInputFault.InvalidContent, Operation, "the text is not an authentication policy", e);
        }
    }

    /// <summary>Whether an entry allows something.</summary>
    /// <param name="authType">For example <c>otp</c> or <c>kyc</c>.</param>
    /// <param name="authSubType">For <c>bio</c> the modality; null for any.</param>
    public bool Allows(string authType, string? authSubType = null) => AllowedAuthTypes.Any(entry => Matches(entry, authType, authSubType));

    /// <summary>Finds what IDA would refuse in a request under this policy, with IDA's codes and in IDA's order.</summary>
    /// <param name="service">The service: <c>auth</c>, <c>kyc</c> or <c>otp</c>.</param>
    /// <param name="factors">The factors as (type, sub-type) pairs, for example <c>("otp", null)</c> or <c>("bio", "Finger")</c>.</param>
    /// <returns>The refusals; empty where the policy allows the request.</returns>
    public IReadOnlyList<MosipError> Check(string service, IReadOnlyList<(string AuthType, string? AuthSubType)> factors)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(factors);
        List<MosipError> errors = [];
        if (service == "kyc" && !Allows("kyc"))
            errors.Add(Error("IDA-MPA-013", "Partner is unauthorised for eKYC"));
        if (service == "otp" && !Allows("otp-request"))
            errors.Add(Error("IDA-MPA-005", "OTP Request Usage not allowed as per policy"));
        foreach ((string type, string? subType) in factors.Where(factor => !Allows(factor.AuthType, factor.AuthSubType)))
            errors.Add(Error("IDA-MPA-006", $"{Name(type, subType)} Authentication usage not allowed as per policy"));
        if (service != "otp")
            errors.AddRange(AllowedAuthTypes.Where(entry => entry.Mandatory && !IsPresent(entry, service, factors))
                .Select(entry => Error("IDA-MPA-015", $"{Name(entry.AuthType, entry.AuthSubType)}-authentiation usage is mandatory as per policy")));
        return errors;
    }

    private static bool IsPresent(AllowedAuthType entry, string service, IReadOnlyList<(string AuthType, string? AuthSubType)> factors) =>
        Same(entry.AuthType, service)
        || Same(entry.AuthType, "otp-request")
        || factors.Any(factor => Matches(entry, factor.AuthType, factor.AuthSubType));

    private static bool Matches(AllowedAuthType entry, string authType, string? authSubType) =>
        Same(entry.AuthType, authType) && (string.IsNullOrEmpty(authSubType) || Same(entry.AuthSubType, authSubType));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string Name(string type, string? subType) => string.IsNullOrEmpty(subType) ? type : $"{type}-{subType}";

    private static MosipError Error(string code, string message) => new(new MosipErrorCode(code), message);

    private static IEnumerable<JsonElement> List(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement list) && list.ValueKind != JsonValueKind.Null ? [.. list.EnumerateArray()] : [];

    private static AllowedAuthType ReadType(JsonElement entry) => new(
        entry.GetProperty("authType"u8).GetString() ?? "",
        entry.TryGetProperty("authSubType"u8, out JsonElement subType) ? subType.GetString() ?? "" : "",
        entry.TryGetProperty("mandatory"u8, out JsonElement mandatory) && mandatory.GetBoolean());
}
