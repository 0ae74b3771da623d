namespace Mosip.Partner.Sandbox.Ida.State;

/// <summary>What IDA learnt from PMS: partners, policies, keys, licences, certificates.</summary>
internal interface IPartnerDirectory
{
    /// <summary>Finds the mapping of a partner and an API key or OIDC client.</summary>
    PartnerMapping? FindMapping(string partnerId, string apiKeyOrClientId);

    /// <summary>Finds a MISP's licence by its key.</summary>
    MispLicenceRecord? FindLicence(string licenceKey);

    /// <summary>The SHA-256 (upper-case hex) of the certificate that MOSIP issued to a partner or MISP; null if there is none.</summary>
    string? FindCertificateThumbprint(string partnerId);
}
