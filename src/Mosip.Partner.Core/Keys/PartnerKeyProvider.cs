using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Files;

namespace Mosip.Partner.Core.Keys;

/// <summary>Ways to provide a partner's keys.</summary>
public static class PartnerKeyProvider
{
    /// <summary>Keys that are at hand and do not change while the program runs.</summary>
    /// <param name="current">The key that signs.</param>
    /// <param name="previous">Older keys that still open data, newest first.</param>
    public static IPartnerKeyProvider FromKey(PartnerKey current, params IReadOnlyList<PartnerKey> previous) => FromRing(new PartnerKeyRing(current, previous));

    /// <summary>A ring that does not change while the program runs.</summary>
    /// <param name="ring">The keys.</param>
    public static IPartnerKeyProvider FromRing(PartnerKeyRing ring)
    {
        ArgumentNullException.ThrowIfNull(ring);
        return new FixedPartnerKeyProvider(ring);
    }

    /// <summary>A PKCS#12 file, opened once and watched for change: a new file takes over for signing, the key before it still opens data.</summary>
    /// <param name="path">The PKCS#12 file (.p12, .pfx) with the key and its certificate.</param>
    /// <param name="password">Its password, or null.</param>
    /// <param name="signedByMosipPath">The certificate that MOSIP signed for the key (PEM or DER), where the PKCS#12 file does not hold it; it is watched as well.</param>
    /// <param name="timeProvider">The clock that paces the look at the files; the system's when null.</param>
    /// <exception cref="MosipInputException">A file cannot be read as a key or certificate (the first time; later the key before stays in use).</exception>
    public static IPartnerKeyProvider FromPkcs12File(string path, string? password, string? signedByMosipPath = null, TimeProvider? timeProvider = null) =>
        Watch(timeProvider, paths => PartnerKey.FromPkcs12(ReadFile(paths[0]), password, ReadCertificates(paths[1..])), signedByMosipPath is null ? [path] : [path, signedByMosipPath]);

    /// <summary>A private key and its certificates in PEM files, opened once and watched for change.</summary>
    /// <param name="keyPath">The private key (PEM).</param>
    /// <param name="password">The password of an encrypted key, or null.</param>
    /// <param name="certificatePath">The certificate that MOSIP signed (PEM or DER; further certificates of the same key may follow).</param>
    /// <param name="timeProvider">The clock that paces the look at the files; the system's when null.</param>
    /// <inheritdoc cref="FromPkcs12File" path="/exception"/>
    public static IPartnerKeyProvider FromPemFiles(string keyPath, string? password, string certificatePath, TimeProvider? timeProvider = null) =>
        Watch(timeProvider, paths => PartnerKey.FromPem(Encoding.UTF8.GetString(ReadFile(paths[0])), password, ReadCertificates(paths[1..])), keyPath, certificatePath);

    // A relative path means the folder of now, also when the program has moved on before a file changes.
    private static FilePartnerKeyProvider Watch(TimeProvider? timeProvider, Func<string[], PartnerKey> load, params string[] paths)
    {
        string[] fullPaths = [.. paths.Select(Path.GetFullPath)];
        return new(fullPaths, () => load(fullPaths), timeProvider ?? TimeProvider.System);
    }

    private static X509Certificate2[] ReadCertificates(string[] paths) => [.. paths.SelectMany(path => CertificateReader.Read(ReadFile(path)))];

    private static byte[] ReadFile(string path) => InputFile.Read(path, PartnerKey.Operation);

    private sealed class FixedPartnerKeyProvider(PartnerKeyRing ring) : IPartnerKeyProvider
    {
        public ValueTask<PartnerKeyRing> GetAsync(PartnerKeyPurpose purpose, CancellationToken cancellationToken) => ValueTask.FromResult(ring);
    }
}
