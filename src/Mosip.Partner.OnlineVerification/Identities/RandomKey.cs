using System.Globalization;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.OnlineVerification.Reading;

namespace Mosip.Partner.OnlineVerification;

/// <summary>
/// One key of MOSIP's pool of random keys, wrapped for this partner. With it and the id that a person presents, attributes open; without the id they do
/// not (<c>ZKCryptoManagerServiceImpl</c> of mosip/keymanager).
/// </summary>
public sealed class RandomKey
{
    private const int MaximumListLength = 64 * 1024;
    private const string Operation = "open random key";

    private readonly string _wrapped;

    private RandomKey(int index, string wrapped) => (Index, _wrapped) = (index, wrapped);

    /// <summary>The key's place in the pool, 0 to 9999; each value that it encrypted begins with it.</summary>
    public int Index { get; }

    /// <summary>
    /// Unwraps the key. MOSIP wraps it for each certificate that the deployment names; the one of this partner is found by its thumbprint.
    /// </summary>
    /// <param name="keys">The partner's keys for random keys (<c>CRED_SERVICE</c> of MOSIP's own verification partner).</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <returns>The 32 bytes of the key. Keep them under a key of your own, by <see cref="Index"/>, and wipe them.</returns>
    /// <exception cref="MosipCryptoException">No part is for one of the keys (<see cref="MosipCryptoFault.UnknownThumbprint"/>), or it does not open.</exception>
    public async ValueTask<byte[]> UnwrapAsync(PartnerKeyRing keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (string part in _wrapped.Split('.'))
        {
            if (!MosipBase64.TryDecode(part, out byte[] bytes) || bytes.Length <= CertificateThumbprint.Size)
                throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, "expected is base64url of a thumbprint (32 bytes) and a wrapped key");
            if (keys.Find(new CertificateThumbprint(bytes.AsSpan(0, CertificateThumbprint.Size))) is not { } key)
                continue;
            byte[] unwrapped = new byte[key.SignatureSize];
            int length = await key.UnwrapKeyAsync(bytes.AsMemory(CertificateThumbprint.Size), unwrapped, cancellationToken).ConfigureAwait(false);
            byte[] random = unwrapped.AsSpan(0, length).ToArray();
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(unwrapped);
            return random.Length == MosipGcm.KeySize ? random : throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, $"the key has {random.Length} bytes, not {MosipGcm.KeySize}");
        }
        throw new MosipCryptoException(MosipCryptoFault.UnknownThumbprint, Operation, "the operator of MOSIP has not configured one of these certificates for random keys");
    }

    /// <summary>The index only.</summary>
    public override string ToString() => $"random key {Index}";

    internal static RandomKey? Read(EventData data, string wrappedName, string indexName)
    {
        if (data.Text(wrappedName) is not { Length: > 0 } wrapped)
            return null;
        if (wrapped.Length > MaximumListLength)
            throw EventData.Malformed($"member '{wrappedName}' has more than {MaximumListLength} characters");
        return int.TryParse(data.Required(indexName), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            ? new RandomKey(index, wrapped)
            : throw EventData.Malformed($"member '{indexName}' is not a whole number");
    }
}
