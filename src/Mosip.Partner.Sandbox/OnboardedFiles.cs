namespace Mosip.Partner.Sandbox;

/// <summary>Where <see cref="OnboardedPartner.SaveAsync"/> put what a client in another process needs. TEST MATERIAL.</summary>
/// <param name="PrivateKey">The partner's private key (PEM, not encrypted).</param>
/// <param name="Certificates">The partner's certificates (PEM): the one that MOSIP signed first, then its own.</param>
/// <param name="IdaPartnerCertificate">IDA's certificate for requests (PEM).</param>
/// <param name="TrustAnchor">The root that IDA's signatures lead to (PEM).</param>
/// <param name="Settings">A JSON file with a section <c>Mosip</c> for an application's configuration.</param>
public sealed record OnboardedFiles(string PrivateKey, string Certificates, string IdaPartnerCertificate, string TrustAnchor, string Settings);
