namespace Mosip.Partner.Core.Certificates;

/// <summary>
/// Applies the checks of MOSIP's key manager to a certificate before it is uploaded: in MOSIP's order, with MOSIP's code, and with the
/// next step in plain words.
/// </summary>
/// <remarks>The checks were compared with the key manager's own verdicts, release by release. Safe for concurrent use.</remarks>
/// <param name="rules">The release's rules. Default: <see cref="CertificateUploadRules.V1_3_0"/>.</param>
/// <param name="timeProvider">The clock for validity dates; the system's when null.</param>
public sealed class PartnerCertificatePreflight(CertificateUploadRules? rules = null, TimeProvider? timeProvider = null)
{
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <summary>The rules that are applied.</summary>
    public CertificateUploadRules Rules { get; } = rules ?? CertificateUploadRules.V1_3_0;

    /// <summary>Checks a partner's certificate.</summary>
    /// <param name="upload">The certificate, its domain and its organisation.</param>
    /// <param name="domainStore">The authorities that were uploaded to that domain before; MOSIP keeps a store for each domain.</param>
    public PartnerUploadVerdict CheckPartner(PartnerCertificateUpload upload, TrustStore domainStore)
    {
        ArgumentNullException.ThrowIfNull(upload);
        ArgumentNullException.ThrowIfNull(domainStore);
        return new PartnerUploadCheck(Rules, _time.GetUtcNow(), upload, domainStore).Run();
    }

    /// <summary>Checks the certificate of an authority, or several: root first, then the authorities below it.</summary>
    /// <param name="certificateData">One certificate as PEM text, or base64url of a PKCS#7 container with several.</param>
    /// <param name="partnerDomain">The domain: <c>AUTH</c>, <c>DEVICE</c>, <c>FTM</c> or <c>MISP</c>, in any case.</param>
    /// <param name="domainStore">The authorities that were uploaded to that domain before.</param>
    public AuthorityUploadVerdict CheckAuthority(string? certificateData, string? partnerDomain, TrustStore domainStore)
    {
        ArgumentNullException.ThrowIfNull(domainStore);
        return new AuthorityUploadCheck(Rules, _time.GetUtcNow(), domainStore).Run(certificateData, partnerDomain);
    }
}
