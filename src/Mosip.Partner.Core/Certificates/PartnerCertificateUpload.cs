namespace Mosip.Partner.Core.Certificates;

/// <summary>What a partner's certificate is uploaded with.</summary>
/// <param name="CertificateData">The certificate as PEM text.</param>
/// <param name="PartnerDomain">The domain: <c>AUTH</c>, <c>DEVICE</c>, <c>FTM</c> or <c>MISP</c>, in any case.</param>
/// <param name="OrganisationName">The name under which the organisation is registered with MOSIP, exactly.</param>
public sealed record PartnerCertificateUpload(string? CertificateData, string? PartnerDomain, string? OrganisationName);
