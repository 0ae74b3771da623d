using System.Security.Cryptography;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Tests.Unit.Core.Crypto;

public class ZeroKnowledgeCipherTests
{
    private static readonly byte[] PoolKey = SHA256.HashData("a key of the pool"u8), Key = ZeroKnowledgeCipher.DeriveKey(PoolKey, "4370296312658178");

    [Property(MaxTest = 300)]
    public bool Open_WhatSealMade_GivesTheValue(int index, NonNull<string> value)
    {
        string data = ZeroKnowledgeCipher.Seal(Key, index, value.Get);

        return ZeroKnowledgeCipher.Open(Key, data) == value.Get && ZeroKnowledgeCipher.PoolIndexOf(data) == index;
    }

    [Property(MaxTest = 300)]
    public void Open_FlippedBitBehindTheIndex_IsRefused(NonNull<string> value, NonNegativeInt bit)
    {
        byte[] data = Bytes(ZeroKnowledgeCipher.Seal(Key, 7, value.Get));
        byte[] damaged = [.. data[..4], .. data[4..].WithBitFlipped(bit.Get)];

        Assert.Throws<MosipCryptoException>(() => ZeroKnowledgeCipher.Open(Key, MosipBase64.EncodeUrl(damaged)));
    }

    [Property(MaxTest = 200)]
    public void Open_AnyTruncation_IsRefused(NonNull<string> value, int length) =>
        Assert.Throws<MosipCryptoException>(() => ZeroKnowledgeCipher.Open(Key, MosipBase64.EncodeUrl(Bytes(ZeroKnowledgeCipher.Seal(Key, 7, value.Get)).Truncated(length))));

    [Fact]
    public void Open_KeyOfAnotherId_IsRefused() =>
        Assert.Throws<MosipCryptoException>(() => ZeroKnowledgeCipher.Open(ZeroKnowledgeCipher.DeriveKey(PoolKey, "4370296312658177"), ZeroKnowledgeCipher.Seal(Key, 7, "value")));

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("AAAA")]
    public void PoolIndexOf_AnotherLayout_IsMalformed(string data)
    {
        var e = Assert.Throws<MosipCryptoException>(() => ZeroKnowledgeCipher.PoolIndexOf(data));

        Assert.Equal(MosipCryptoFault.Malformed, e.Fault);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(24)]
    [InlineData(33)]
    public void DeriveKey_PoolKeyOfAnotherLength_IsAnArgumentFault(int length) =>
        Assert.Throws<ArgumentException>(() => ZeroKnowledgeCipher.DeriveKey(new byte[length], "id"));

    private static byte[] Bytes(string text) => MosipBase64.TryDecodeUrl(text, out byte[] bytes) ? bytes : [];
}
