namespace Mosip.Partner.Core.Policies;

/// <summary>Makes an <see cref="AuthPolicy"/> in words.</summary>
/// <example><code>
/// AuthPolicy policy = new AuthPolicyBuilder()
///     .AllowOtp().AllowOtpRequests().AllowBiometric("FINGER", mandatory: true)
///     .AllowKyc("fullName", "photo").InLanguages("eng")
///     .Build();
/// </code></example>
public sealed class AuthPolicyBuilder
{
    private AuthPolicy _policy = new();

    /// <summary>Makes the user token new for each authentication. This is the default.</summary>
    public AuthPolicyBuilder WithRandomToken() => Change(_policy with { AuthTokenType = "random" });

    /// <summary>Makes the user token stable for a person and a partner.</summary>
    public AuthPolicyBuilder WithTokenPerPartner() => Change(_policy with { AuthTokenType = "partner" });

    /// <summary>Makes the user token stable for a person, over all partners of this policy.</summary>
    public AuthPolicyBuilder WithTokenPerPolicy() => Change(_policy with { AuthTokenType = "policy" });

    /// <summary>Allows one-time passwords as a factor. Asking IDA to send one is <see cref="AllowOtpRequests"/>.</summary>
    /// <param name="mandatory">Whether every request must have one.</param>
    public AuthPolicyBuilder AllowOtp(bool mandatory = false) => Allow("otp", mandatory: mandatory);

    /// <summary>Allows to have IDA send one-time passwords.</summary>
    public AuthPolicyBuilder AllowOtpRequests() => Allow("otp-request");

    /// <summary>Allows demographic attributes as a factor.</summary>
    /// <param name="mandatory">Whether every request must have them.</param>
    public AuthPolicyBuilder AllowDemographics(bool mandatory = false) => Allow("demo", mandatory: mandatory);

    /// <summary>Allows biometrics of a modality as a factor.</summary>
    /// <param name="modality"><c>FINGER</c>, <c>IRIS</c> or <c>FACE</c>.</param>
    /// <param name="mandatory">Whether every request must have one.</param>
    /// <exception cref="ArgumentException"><paramref name="modality"/> is empty.</exception>
    public AuthPolicyBuilder AllowBiometric(string modality, bool mandatory = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(modality);
        return Allow("bio", modality, mandatory);
    }

    /// <summary>Allows eKYC, which returns these attributes.</summary>
    /// <param name="attributes">Names in the identity schema, for example <c>fullName</c>.</param>
    public AuthPolicyBuilder AllowKyc(params IEnumerable<string> attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        Allow("kyc");
        return Change(_policy with { AllowedKycAttributes = [.. _policy.AllowedKycAttributes.Union(attributes)] });
    }

    /// <summary>Limits an eKYC to some languages.</summary>
    /// <param name="languages">Three-letter codes, for example <c>eng</c>.</param>
    public AuthPolicyBuilder InLanguages(params IEnumerable<string> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        return Change(_policy with { KycLanguages = [.. _policy.KycLanguages.Union(languages)] });
    }

    /// <summary>Allows something by MOSIP's own name, such as <c>kycauth</c>, <c>kycexchange</c>, <c>keybinding</c>, <c>kbt</c> or <c>vciexchange</c>. A second call for the same replaces the first.</summary>
    /// <param name="authType">The <c>authType</c>.</param>
    /// <param name="authSubType">The <c>authSubType</c>; empty for all but <c>bio</c>.</param>
    /// <param name="mandatory">Whether every request must have it. IDA reads this of <c>otp</c>, <c>demo</c>, <c>pin</c>, <c>bio</c> and <c>kyc</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="authType"/> is empty.</exception>
    public AuthPolicyBuilder Allow(string authType, string authSubType = "", bool mandatory = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(authType);
        ArgumentNullException.ThrowIfNull(authSubType);
        AllowedAuthType entry = new(authType, authSubType, mandatory);
        IEnumerable<AllowedAuthType> others = _policy.AllowedAuthTypes.Where(other => (other with { Mandatory = mandatory }) != entry);
        return Change(_policy with { AllowedAuthTypes = [.. others, entry] });
    }

    /// <summary>The policy as said so far.</summary>
    public AuthPolicy Build() => _policy;

    private AuthPolicyBuilder Change(AuthPolicy policy)
    {
        _policy = policy;
        return this;
    }
}
