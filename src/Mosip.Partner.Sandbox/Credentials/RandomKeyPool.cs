using System.Buffers.Binary;
using System.Security.Cryptography;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>The key manager's pool of ten thousand random AES keys, from which attributes of the type <c>auth</c> take theirs.</summary>
internal sealed class RandomKeyPool
{
    private const int Size = 10_000;

    private readonly byte[] _source = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);

    /// <summary>Takes a key.</summary>
    /// <param name="verifier">The certificate of the partner that will open the attributes.</param>
    /// <returns>The key's index, the key, and the key wrapped for the partner behind the thumbprint of its certificate.</returns>
    public PooledKey Take(EnvelopeRecipient verifier)
    {
        int index = RandomNumberGenerator.GetInt32(Size);
        byte[] seed = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(seed, index);
        byte[] key = HMACSHA256.HashData(_source, seed);
        return new PooledKey(index, key, MosipBase64.EncodeUrl([.. verifier.Thumbprint.ToArray(), .. verifier.Wrap(key)]));
    }
}

/// <summary>One key of the pool.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Key">The AES-256 key.</param>
/// <param name="Wrapped">base64url of thumbprint and wrapped key, as the event carries it.</param>
internal sealed record PooledKey(int Index, byte[] Key, string Wrapped)
{
    public override string ToString() => $"key {Index}";
}
