using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Sandbox.KeyManager;

/// <summary>Signs as the key manager's <c>jwtSign</c> does: detached RS256 with the certificate, its thumbprint and a key id in the header.</summary>
internal sealed class ManagedKeySigner(ManagedKey key, X509Certificate2 certificate)
{
    private readonly PartnerKey _key = PartnerKey.FromRsa(key.PrivateKey!, certificate);
    private readonly JwsSigner _jws = new(new JwsSigningOptions { IncludeCertificate = true, IncludeThumbprint = true, KeyId = KeyIdOf(key) });

    public ValueTask<string> SignAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) => _jws.SignAsync(_key, payload, cancellationToken);

    // The key manager names a key by SHA-1 of application, reference and date of making, and shows SHA-256 of that.
#pragma warning disable CA5350, RS0030 // SHA-1 names the key here; nothing is protected by it.
    public static string KeyIdOf(ManagedKey key) =>
        MosipBase64.EncodeUrl(SHA256.HashData(SHA1.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{key.ApplicationId}_{key.ReferenceId}_{key.GeneratedAt.UtcDateTime:MM-dd-yyyy}")))));
#pragma warning restore CA5350, RS0030
}
