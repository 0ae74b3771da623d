using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Core.Jws;

/// <summary>What a signature carries besides the signature.</summary>
public sealed record JwsSigningOptions
{
    /// <summary>The form that MOSIP checks on requests: detached, RS256, the signing certificate in <c>x5c</c> and nothing else.</summary>
    public static JwsSigningOptions Request { get; } = new() { IncludeCertificate = true };

    /// <summary>The algorithm. Default: RS256.</summary>
    public JwsAlgorithm Algorithm { get; init; } = JwsAlgorithm.RS256;

    /// <summary>Where the payload goes. Default: detached.</summary>
    public JwsForm Form { get; init; } = JwsForm.Detached;

    /// <summary>The order of the header's members. Default: as the key manager writes it.</summary>
    public JwsHeaderLayout Layout { get; init; } = JwsHeaderLayout.KeyManager;

    /// <summary>Whether <c>x5c</c> carries the signing certificate, as standard base64 of its DER on one line. Default: no.</summary>
    public bool IncludeCertificate { get; init; }

    /// <summary>
    /// Certificates behind the signing one in <c>x5c</c>, where <see cref="IncludeCertificate"/> says so. Default: none. No verifier builds its path with them; MOSIP's registration packet check looks
    /// for a chip's certificate there.
    /// </summary>
    public IReadOnlyList<X509Certificate2> AdditionalCertificates { get; init; } = [];

    /// <summary>
    /// Whether <c>x5t#S256</c> carries the certificate's SHA-256. Default: no. IDA 1.3.0 looks certificates up by this value before it
    /// reads <c>x5c</c>, so leaving it out is the safest.
    /// </summary>
    public bool IncludeThumbprint { get; init; }

    /// <summary>The <c>x5u</c> member, or null.</summary>
    public string? CertificateUrl { get; init; }

    /// <summary>The <c>kid</c> member, or null; MOSIP ignores it when it verifies.</summary>
    public string? KeyId { get; init; }

    /// <summary>The <c>typ</c> member, or null; the device layout has <c>JWT</c>.</summary>
    public string? Type { get; init; }
}
