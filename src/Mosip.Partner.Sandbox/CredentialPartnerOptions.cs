using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Sandbox;

/// <summary>What a partner that receives credentials is onboarded with.</summary>
public sealed class CredentialPartnerOptions
{
    /// <summary>The organisation: its name in PMS and in the certificate, up to 128 characters. Default: Sample Print.</summary>
    public string OrganisationName { get; set; } = "Sample Print";

    /// <summary>The partner id, up to 36 characters without blanks. Default: null, then one is made from the organisation's name.</summary>
    public string? PartnerId { get; set; }

    /// <summary>Whether the partner hosts authentication (Online Verification Partner, which gets the type <c>auth</c>) in place of printing cards. Default: no.</summary>
    public bool IsOnlineVerificationPartner { get; set; }

    /// <summary>The type of credential: <c>euin</c>, <c>qrcode</c>, <c>vercred</c>, <c>reprint</c>, <c>auth</c>, <c>opencrvs</c>. Default: <c>vercred</c>, and <c>auth</c> for an Online Verification Partner.</summary>
    public string? CredentialType { get; set; }

    /// <summary>
    /// What is shared and how; null for name, birth, gender, address, UIN and the face, encrypted for the partner, to be read twice, and for an Online Verification Partner all demographic data and
    /// biometrics, each attribute encrypted. Called with the host and port that shares are fetched from. Default: null.
    /// </summary>
    public Func<SharePolicyBuilder, SharePolicyBuilder>? Policy { get; set; }

    /// <summary>
    /// Whether biometrics that the policy shares in the format <c>extraction</c> come as templates: invented ones, as there is no extractor here. Default: no, they come as images, as for MOSIP's own
    /// print partner, whose extractors name another attribute than its policy.
    /// </summary>
    public bool ExtractsBiometrics { get; set; }

    internal string Type => CredentialType ?? (IsOnlineVerificationPartner ? "auth" : "vercred");
}
