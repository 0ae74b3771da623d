using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Sandbox.Ida.Signatures;

/// <summary>
/// Certificates by the <c>x5t#S256</c> text of the header that brought them, which release 1.3 looks at before <c>x5c</c> and never compares with the
/// certificate: a wrong or shared value picks another sender's certificate.
/// </summary>
internal sealed class CertificateCache
{
    private const int Capacity = 10_000;

    private readonly ConcurrentDictionary<string, X509Certificate2> _certificates = new(StringComparer.Ordinal);

    public X509Certificate2? Find(string? thumbprint) => thumbprint is null ? null : _certificates.GetValueOrDefault(thumbprint);

    public void Remember(string? thumbprint, X509Certificate2 certificate)
    {
        // Bounded, since senders choose the texts.
        if (!string.IsNullOrEmpty(thumbprint) && _certificates.Count < Capacity)
            _certificates.TryAdd(thumbprint, certificate);
    }
}
