using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Certificates;

/// <summary>A certificate and the authorities that came with it, brought into order: producers write chains in any.</summary>
public sealed class CertificateChain
{
    private const string Operation = "read certificate chain";

    private CertificateChain(IReadOnlyList<X509Certificate2> certificates) => Certificates = certificates;

    /// <summary>The certificate that issued no other one of the chain.</summary>
    public X509Certificate2 Leaf => Certificates[0];

    /// <summary>The leaf, then each one's issuer as far as the chain has it.</summary>
    public IReadOnlyList<X509Certificate2> Certificates { get; }

    /// <summary>The authorities in the order in which MOSIP wants them uploaded: root first.</summary>
    public IEnumerable<X509Certificate2> Authorities => Certificates.Skip(1).Reverse();

    /// <summary>Reads a chain.</summary>
    /// <param name="text">PEM text with one or more certificates or a PKCS#7 container, or base64 or base64url of such, as in <c>signedCertificateData</c>.</param>
    /// <exception cref="MosipInputException">The text cannot be read, or its certificates are not one chain.</exception>
    public static CertificateChain Read(string text) => Of(CertificateReader.Read(text));

    /// <summary>Reads a chain from a file's content.</summary>
    /// <param name="content">PEM, DER or PKCS#7.</param>
    /// <inheritdoc cref="Read(string)" path="/exception"/>
    public static CertificateChain Read(ReadOnlySpan<byte> content) => Of(CertificateReader.Read(content));

    /// <summary>Orders certificates.</summary>
    /// <param name="certificates">At least one.</param>
    /// <exception cref="MosipInputException">There is none, or they are not one chain.</exception>
    public static CertificateChain Of(IEnumerable<X509Certificate2> certificates)
    {
        ArgumentNullException.ThrowIfNull(certificates);
        List<X509Certificate2> rest = [.. certificates.DistinctBy(CertificateThumbprint.Of)];
        X509Certificate2[] leaves = [.. rest.Where(candidate => !rest.Exists(other => other != candidate && CertificateFacts.IsIssuedBy(other, candidate)))];
        if (rest.Count == 0 || leaves.Length != 1)
            throw new MosipInputException(rest.Count == 0 ? MosipInputFault.CertificateMissing : MosipInputFault.InvalidContent, Operation, $"{leaves.Length} of {rest.Count} certificates issued no other one, where it should be exactly one");

        var ordered = new List<X509Certificate2>(rest.Count);
        for (X509Certificate2? next = leaves[0]; next is not null; next = rest.Find(candidate => CertificateFacts.IsIssuedBy(ordered[^1], candidate)))
        {
            ordered.Add(next);
            rest.Remove(next);
        }
        return rest.Count == 0
            ? new CertificateChain(ordered)
            : throw new MosipInputException(MosipInputFault.InvalidContent, Operation, $"{rest.Count} certificates do not belong to the chain of the others");
    }

    /// <summary>The chain as PEM text, leaf first.</summary>
    public string ToPem() => string.Concat(Certificates.Select(certificate => PemEncoding.WriteString("CERTIFICATE", certificate.RawDataMemory.Span) + "\n"));
}
