using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Sandbox;

/// <summary>What a bank is onboarded with.</summary>
public sealed class OnboardingOptions
{
    /// <summary>Everything that a relying party can be allowed: OTP, demographic data, every biometric, eKYC with the usual attributes and the photo.</summary>
    public static AuthPolicy DefaultPolicy { get; } = new()
    {
        AuthTokenType = "partner",
        AllowedAuthTypes =
        [
            new("otp-request"), new("otp"), new("demo"), new("bio", "FINGER"), new("bio", "IRIS"), new("bio", "FACE"), new("kyc"),
        ],
        AllowedKycAttributes = ["fullName", "gender", "dateOfBirth", "phone", "email", "addressLine1", "city", "postalCode", "photo"],
    };

    /// <summary>The organisation: its name in PMS and in the certificate, up to 128 characters. Default: Sample Bank.</summary>
    public string OrganisationName { get; set; } = "Sample Bank";

    /// <summary>The partner id, up to 36 characters without blanks. Default: null, then one is made from the organisation's name.</summary>
    public string? PartnerId { get; set; }

    /// <summary>What the bank may do. Default: <see cref="DefaultPolicy"/>.</summary>
    public AuthPolicy Policy { get; set; } = DefaultPolicy;

    /// <summary>Whether the bank gets a MISP of its own. Default: no, one MISP carries the traffic of all banks of a sandbox.</summary>
    public bool UseOwnMisp { get; set; }
}
