using System.Security.Cryptography;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Core.Envelope;

/// <summary>The encrypted members of an eKYC answer: the identity under a session key that is wrapped for the partner's MOSIP-signed certificate.</summary>
/// <remarks>No splitter, no version header, no additional data (<c>IdAuthSecurityManager#encryptData</c> of mosip/id-authentication).</remarks>
/// <param name="Identity">The sealed identity JSON: <c>ciphertext || tag(16) || iv(16)</c>.</param>
/// <param name="SessionKey">The wrapped session key, as long as the certificate's modulus.</param>
/// <param name="Thumbprint">SHA-256 of the partner's certificate; upper-case hexadecimal on the wire.</param>
public sealed record KycEnvelope(byte[] Identity, byte[] SessionKey, CertificateThumbprint Thumbprint)
{
    /// <summary>Seals an identity for a partner, as IDA does.</summary>
    /// <param name="partner">The partner's MOSIP-signed certificate.</param>
    /// <param name="identity">The UTF-8 bytes of the identity JSON.</param>
    public static KycEnvelope Seal(EnvelopeRecipient partner, ReadOnlySpan<byte> identity)
    {
        ArgumentNullException.ThrowIfNull(partner);
        Span<byte> key = stackalloc byte[MosipGcm.KeySize];
        RandomNumberGenerator.Fill(key);
        try
        {
            byte[] sealedIdentity = new byte[identity.Length + MosipGcm.Overhead];
            MosipGcm.Seal(key, identity, sealedIdentity);
            return new KycEnvelope(sealedIdentity, partner.Wrap(key), partner.Thumbprint);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Opens the identity with the key that the thumbprint names.</summary>
    /// <param name="keys">The partner's keys, old ones included.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <returns>The UTF-8 bytes of the identity JSON. They are personal data: wipe or drop them as soon as they are read.</returns>
    /// <exception cref="MosipCryptoException">No key has that certificate, or the values cannot be opened with it.</exception>
    public async ValueTask<byte[]> OpenAsync(PartnerKeyRing keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        using SessionKey key = await Envelope.SessionKey.UnwrapAsync(keys, Thumbprint, SessionKey, cancellationToken).ConfigureAwait(false);
        return key.Open(Identity);
    }
}
