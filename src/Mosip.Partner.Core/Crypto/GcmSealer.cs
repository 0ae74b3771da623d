using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace Mosip.Partner.Core.Crypto;

/// <summary>Seals several values under one key: the key schedule is made once. Not for concurrent use.</summary>
internal struct GcmSealer
{
    // AesUtilities picks the processor's AES instructions; a plain AesEngine is several times slower.
    private readonly GcmBlockCipher _cipher = new(AesUtilities.CreateEngine());
    private KeyParameter? _key;

    public GcmSealer(ReadOnlySpan<byte> key)
    {
        MosipGcm.RequireKey(key);
        _key = new KeyParameter(key);
    }

    /// <summary>Encrypts into <c>ciphertext || tag || iv</c>.</summary>
    public int Seal(ReadOnlySpan<byte> iv, ReadOnlySpan<byte> plaintext, Span<byte> destination)
    {
        if (iv.Length != MosipGcm.IvSize)
            throw new ArgumentException($"The appended IV has {MosipGcm.IvSize} bytes, not {iv.Length}.", nameof(iv));
        int written = SealDetached(iv, plaintext, [], destination);
        iv.CopyTo(destination[written..]);
        return written + MosipGcm.IvSize;
    }

    /// <summary>Encrypts into <c>ciphertext || tag</c>. The cipher refuses an IV that came last time.</summary>
    public int SealDetached(ReadOnlySpan<byte> iv, ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> associatedData, Span<byte> destination)
    {
        // Without a key the cipher keeps the one that it has.
        _cipher.Init(forEncryption: true, new AeadParameters(_key, MosipGcm.TagSize * 8, iv.ToArray(), associatedData.ToArray()));
        _key = null;
        int written = _cipher.ProcessBytes(plaintext, destination);
        return written + _cipher.DoFinal(destination[written..]);
    }
}
