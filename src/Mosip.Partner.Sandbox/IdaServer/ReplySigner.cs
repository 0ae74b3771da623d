using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>Signs IDA's answers: detached RS256 with the certificate, its thumbprint and a key id in the header.</summary>
internal sealed class ReplySigner(IdaKeys keys)
{
    public const string Header = "response-signature";

    private readonly Lazy<Signer> _ida = new(() => Signer.Of(keys.Signing, keys.Signing.Certificate));
    private readonly Lazy<Signer> _expired = new(() => Signer.Of(keys.Signing, keys.Expired(keys.Signing)));
    private readonly Lazy<Signer> _unknown = new(() => Signer.Of(keys.Unknown, keys.Unknown.Certificate));

    public ValueTask<string> SignAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => _ida.Value.SignAsync(body, cancellationToken);

    /// <summary>Signs under a certificate of the same key that has ended.</summary>
    public ValueTask<string> SignAsExpiredAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => _expired.Value.SignAsync(body, cancellationToken);

    /// <summary>Signs with a key that belongs to no one.</summary>
    public ValueTask<string> SignAsUnknownAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => _unknown.Value.SignAsync(body, cancellationToken);

    private sealed record Signer(PartnerKey Key, JwsSigner Jws)
    {
        public static Signer Of(ManagedKey key, X509Certificate2 certificate) => new(
            PartnerKey.FromRsa(key.PrivateKey!, certificate),
            new JwsSigner(new JwsSigningOptions { IncludeCertificate = true, IncludeThumbprint = true, KeyId = KeyIdOf(key) }));

        public ValueTask<string> SignAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => Jws.SignAsync(Key, body, cancellationToken);

        // The key manager names a key by SHA-1 of application, reference and date of making, and shows SHA-256 of that.
#pragma warning disable CA5350, RS0030 // SHA-1 names the key here; nothing is protected by it.
        private static string KeyIdOf(ManagedKey key) =>
            MosipBase64.EncodeUrl(SHA256.HashData(SHA1.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{key.ApplicationId}_{key.ReferenceId}_{key.GeneratedAt.UtcDateTime:MM-dd-yyyy}")))));
#pragma warning restore CA5350, RS0030
    }
}
