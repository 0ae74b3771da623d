using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Sandbox.KeyManager;

/// <summary>An accepted partner certificate, and what the key manager made of it.</summary>
internal sealed record PartnerUpload
{
    /// <summary>The random id under which the pair is filed.</summary>
    public required string CertificateId { get; init; }

    /// <summary>The domain in upper case.</summary>
    public required string Domain { get; init; }

    /// <summary>The certificate that the partner uploaded.</summary>
    public required X509Certificate2 Uploaded { get; init; }

    /// <summary>The certificate that MOSIP issued for the same key.</summary>
    public required X509Certificate2 Issued { get; init; }

    /// <summary>
    /// The chain that is answered and told to IDA: the issued certificate, PMS and root; for the domain FTM the uploaded certificate and its
    /// own authorities. PMS hands on the first of it.
    /// </summary>
    public required IReadOnlyList<X509Certificate2> Chain { get; init; }

    /// <summary><c>signedCertificateData</c> of the key manager: the chain as PKCS#7 in base64url.</summary>
    public string SignedCertificateData => Pkcs7Text.ToBase64Url(Chain);
}
