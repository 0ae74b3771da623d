using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.OnlineVerification.Reading;

namespace Mosip.Partner.OnlineVerification;

/// <summary>A partner as PMS describes it in events (<c>partnerData</c>).</summary>
public sealed class PartnerData
{
    private const int MaximumCertificateLength = 64 * 1024;

    internal PartnerData(EventData data)
    {
        PartnerId = data.Required("partnerId");
        Name = data.Text("partnerName");
        CertificatePem = data.Text("certificateData") is not { Length: > 0 } pem ? null
            : pem.Length <= MaximumCertificateLength ? pem
            : throw EventData.Malformed($"member 'certificateData' has more than {MaximumCertificateLength} characters");
        Status = data.Text("partnerStatus") ?? "";
    }

    /// <summary>The partner's id.</summary>
    public string PartnerId { get; }

    /// <summary>The organisation.</summary>
    public string? Name { get; }

    /// <summary>The certificate that MOSIP signed for the partner, in PEM; null before its upload.</summary>
    public string? CertificatePem { get; }

    /// <summary><c>ACTIVE</c> or <c>DEACTIVE</c>.</summary>
    public string Status { get; }

    /// <summary>Whether the partner is active: the exact text <c>ACTIVE</c> and nothing else.</summary>
    public bool IsActive => Status == EventStatus.Active;

    /// <summary>Opens <see cref="CertificatePem"/>.</summary>
    /// <returns>The certificate, which the caller disposes of; null where there is none.</returns>
    /// <exception cref="Core.Errors.MosipCryptoException">The text is no certificate.</exception>
    public X509Certificate2? OpenCertificate()
    {
        try
        {
            return CertificatePem is null ? null : X509Certificate2.CreateFromPem(CertificatePem);
        }
        catch (CryptographicException)
        {
            throw EventData.Malformed("member 'certificateData' is no certificate in PEM");
        }
    }

    /// <summary>The partner's id and state.</summary>
    public override string ToString() => $"{PartnerId}: {Status}";
}
