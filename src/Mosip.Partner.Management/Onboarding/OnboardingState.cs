using System.Text.Json;
using System.Text.Json.Serialization;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Management.Onboarding;

namespace Mosip.Partner.Management;

/// <summary>
/// What an onboarding remembers between runs. It holds secrets (API key, licence key) that PMS does not show again, so keep it like a password. Prints none.
/// </summary>
public sealed record OnboardingState
{
    /// <summary>The version of the form in which this SDK writes it.</summary>
    public const int CurrentVersion = 1;

    /// <summary>What the partner's own certificate is found by in <see cref="CertificateChains"/> and <see cref="SignedCertificates"/>.</summary>
    public const string Partner = "partner";

    private const string Operation = "read onboarding state";
    private const int MaximumSize = 4 * 1024 * 1024;

    /// <summary>The version of the form.</summary>
    [JsonPropertyName("version")]
    public int Version { get; init; } = CurrentVersion;

    /// <summary>The partner's type.</summary>
    [JsonPropertyName("partnerType")]
    public required PartnerType PartnerType { get; init; }

    /// <summary>The partner's id.</summary>
    [JsonPropertyName("partnerId")]
    public required string PartnerId { get; init; }

    /// <summary>The organisation.</summary>
    [JsonPropertyName("organisationName")]
    public required string OrganisationName { get; init; }

    /// <summary>The steps that are done, in their order.</summary>
    [JsonPropertyName("steps")]
    public IReadOnlyList<CompletedStep> Steps { get; init; } = [];

    /// <summary>The certificates as they are uploaded, each with the authorities above it (PEM), by what they are of: <see cref="Partner"/>, <c>chip Acme/T2</c>.</summary>
    [JsonPropertyName("certificateChains")]
    public IReadOnlyDictionary<string, string> CertificateChains { get; init; } = new Dictionary<string, string>();

    /// <summary>The certificates that MOSIP has made of them (PEM), by what they are of: <see cref="Partner"/>, <c>chip Acme/T2</c>.</summary>
    [JsonPropertyName("signedCertificates")]
    public IReadOnlyDictionary<string, string> SignedCertificates { get; init; } = new Dictionary<string, string>();

    /// <summary>Id of the policy that the partner asked for.</summary>
    [JsonPropertyName("policyId")]
    public string? PolicyId { get; init; }

    /// <summary>Id of the request for the policy (<c>mappingkey</c>).</summary>
    [JsonPropertyName("policyRequest")]
    public string? PolicyRequest { get; init; }

    /// <summary>The API keys that were made or asked for, oldest first.</summary>
    [JsonPropertyName("apiKeys")]
    public IReadOnlyList<OnboardingApiKey> ApiKeys { get; init; } = [];

    /// <summary>The MISP's licence key. Secret.</summary>
    [JsonPropertyName("mispLicenceKey")]
    public MispLicenceKey? MispLicenceKey { get; init; }

    /// <summary>When the licence ends; null where PMS did not say.</summary>
    [JsonPropertyName("mispLicenceExpiresAt")]
    public DateTimeOffset? MispLicenceExpiresAt { get; init; }

    /// <summary>Ids that PMS gave to devices, biometric interfaces and chips, by what they are of: <c>device Finger/Slap/Acme/FP-1</c>, <c>interface 1.0.3</c>, <c>chip Acme/T2</c>.</summary>
    [JsonPropertyName("identifiers")]
    public IReadOnlyDictionary<string, string> Identifiers { get; init; } = new Dictionary<string, string>();

    /// <summary>Steps whose outcome this partner may not look up, for which the administrator was asked once.</summary>
    [JsonPropertyName("asked")]
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>The API key that is held and in use; null where there is none yet.</summary>
    [JsonIgnore]
    public OnboardingApiKey? CurrentApiKey => ApiKeys.LastOrDefault(key => key is { Key: not null, IsLost: false });

    /// <summary>Reads a state.</summary>
    /// <param name="utf8Json">What <see cref="ToUtf8Json"/> gave; at most 4 MiB.</param>
    /// <exception cref="MosipInputException">The text is not a state, or a later version of this SDK wrote it.</exception>
    public static OnboardingState Parse(ReadOnlySpan<byte> utf8Json)
    {
        if (utf8Json.Length > MaximumSize)
            throw new MosipInputException(MosipInputFault.TooLarge, Operation, $"{utf8Json.Length} bytes, at most {MaximumSize} are read");
        try
        {
            OnboardingState state = JsonSerializer.Deserialize(utf8Json, OnboardingJson.Default.OnboardingState)
                ?? throw new MosipInputException(MosipInputFault.Malformed, Operation, "null is no state");
            return state.Version is >= 1 and <= CurrentVersion
                ? state.WithoutGaps()
                : throw new MosipInputException(MosipInputFault.InvalidContent, Operation, $"version {state.Version}; this SDK reads versions 1 to {CurrentVersion}");
        }
        catch (JsonException e)
        {
            throw new MosipInputException(MosipInputFault.Malformed, Operation, e.Path, e);
        }
    }

    /// <summary>The state as UTF-8 JSON, secrets included.</summary>
    public byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(this, OnboardingJson.Default.OnboardingState);

    /// <summary>The partner; no secret.</summary>
    public override string ToString() => $"{PartnerType} {PartnerId}";

    internal OnboardingState WithIdentifier(string of, string id) => this with { Identifiers = With(Identifiers, of, id) };

    internal OnboardingState WithCertificateChain(string of, string pem) => this with { CertificateChains = With(CertificateChains, of, pem) };

    internal OnboardingState WithSignedCertificate(string of, string pem) => this with { SignedCertificates = With(SignedCertificates, of, pem) };

    internal OnboardingState WithApiKey(OnboardingApiKey key) => this with { ApiKeys = [.. ApiKeys.Where(other => other.Label != key.Label), key] };

    // The generated reader leaves null where a member is missing.
    private OnboardingState WithoutGaps() => this with
    {
        Steps = Steps ?? [],
        CertificateChains = CertificateChains ?? new Dictionary<string, string>(),
        SignedCertificates = SignedCertificates ?? new Dictionary<string, string>(),
        ApiKeys = ApiKeys ?? [],
        Identifiers = Identifiers ?? new Dictionary<string, string>(),
        Asked = Asked ?? [],
    };

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> entries, string of, string value) => new(entries) { [of] = value };
}
