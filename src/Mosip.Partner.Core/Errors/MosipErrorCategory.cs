namespace Mosip.Partner.Core.Errors;

/// <summary>Who can remove the cause of an error that MOSIP answered.</summary>
public enum MosipErrorCategory
{
    /// <summary>The code is not in the catalogue and its prefix says nothing.</summary>
    Unknown = 0,

    /// <summary>The integration: correct the request, the clock, the key or the configuration.</summary>
    FixRequest,

    /// <summary>The person: another number, another finger, a new OTP, another factor.</summary>
    AskResident,

    /// <summary>Nobody: try again later with a fresh request.</summary>
    RetryLater,

    /// <summary>The partner's administrator, in the partner management portal (PMS): partner, policy, API key, certificate, OIDC client.</summary>
    PartnerAdministrator,

    /// <summary>The MISP whose licence key is used.</summary>
    Misp,

    /// <summary>The operator of the country's MOSIP.</summary>
    Operator,
}
