using System.Security.Cryptography;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Tests.Unit.Core.Crypto;

public class MosipGcmTests
{
    private static readonly byte[] Key = SHA256.HashData("a session key"u8), OtherKey = SHA256.HashData("another one"u8);

    [Property(MaxTest = 500)]
    public bool Open_WhatSealMade_GivesThePlaintext(NonEmptyArray<byte> data)
    {
        byte[] sealedBytes = Sealed(data.Get), opened = new byte[data.Get.Length];

        int written = MosipGcm.Open(Key, sealedBytes, opened);

        return written == opened.Length && opened.AsSpan().SequenceEqual(data.Get);
    }

    [Property(MaxTest = 500)]
    public void Open_AnyFlippedBit_IsRefusedAndTheBufferLeftZeroed(NonEmptyArray<byte> data, int bit)
    {
        byte[] plaintext = Filled(data.Get.Length);

        var e = Assert.Throws<MosipCryptoException>(() => MosipGcm.Open(Key, Sealed(data.Get).WithBitFlipped(bit), plaintext));

        Assert.Equal(MosipCryptoFault.TagMismatch, e.Fault);
        Assert.All(plaintext, b => Assert.Equal(0, b));
    }

    [Property(MaxTest = 200)]
    public void Open_AnyTruncation_IsRefused(NonEmptyArray<byte> data, int length) =>
        Assert.Throws<MosipCryptoException>(() => MosipGcm.Open(Key, Sealed(data.Get).Truncated(length), new byte[data.Get.Length]));

    [Property(MaxTest = 500)]
    public void OpenDetached_AnyFlippedBitOfAnyInput_IsRefusedAndTheBufferLeftZeroed(byte[] data, byte[] associatedData, bool longIv, int bit)
    {
        byte[] iv = RandomNumberGenerator.GetBytes(longIv ? 16 : 12), sealedBytes = new byte[data.Length + MosipGcm.TagSize], plaintext = Filled(data.Length);
        MosipGcm.SealDetached(Key, iv, data, associatedData, sealedBytes);
        Assert.Equal(data.Length, MosipGcm.OpenDetached(Key, iv, sealedBytes, associatedData, plaintext));
        Assert.Equal(data, plaintext);

        AssertRefused(Key.WithBitFlipped(bit), iv, sealedBytes, associatedData);
        AssertRefused(Key, iv.WithBitFlipped(bit), sealedBytes, associatedData);
        AssertRefused(Key, iv, sealedBytes.WithBitFlipped(bit), associatedData);
        AssertRefused(Key, iv, sealedBytes, [.. associatedData, 0]);
        if (associatedData.Length > 0)
            AssertRefused(Key, iv, sealedBytes, associatedData.WithBitFlipped(bit));

        void AssertRefused(byte[] key, byte[] usedIv, byte[] bytes, byte[] aad)
        {
            byte[] buffer = Filled(data.Length);
            Assert.Throws<MosipCryptoException>(() => MosipGcm.OpenDetached(key, usedIv, bytes, aad, buffer));
            Assert.All(buffer, b => Assert.Equal(0, b));
        }
    }

    [Fact]
    public void Seal_TheSameTwice_NeverRepeatsAnIv()
    {
        var seen = new HashSet<string>();

        for (int i = 0; i < 1000; i++)
            Assert.True(seen.Add(Convert.ToHexString(Sealed([1])[^MosipGcm.IvSize..])));
    }

    [Fact]
    public void Open_AnotherKey_IsATagMismatch()
    {
        var e = Assert.Throws<MosipCryptoException>(() => MosipGcm.Open(OtherKey, Sealed([1, 2, 3]), new byte[3]));

        Assert.Equal(MosipCryptoFault.TagMismatch, e.Fault);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(31)]
    [InlineData(32)]
    public void Open_NoRoomForAPlaintext_IsMalformed(int length)
    {
        var e = Assert.Throws<MosipCryptoException>(() => MosipGcm.Open(Key, new byte[length], []));

        Assert.Equal(MosipCryptoFault.Malformed, e.Fault);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(24)]
    [InlineData(31)]
    [InlineData(33)]
    public void AnyMethod_KeyOfAnotherLength_IsAnArgumentFault(int length)
    {
        byte[] key = new byte[length], iv = new byte[16], room = new byte[64];

        Assert.Throws<ArgumentException>(() => MosipGcm.Seal(key, [1], room));
        Assert.Throws<ArgumentException>(() => MosipGcm.SealWith(key, iv, [1], room));
        Assert.Throws<ArgumentException>(() => MosipGcm.SealDetached(key, iv, [1], [], room));
        Assert.Throws<ArgumentException>(() => MosipGcm.SealDetached(key, new byte[12], [1], [], room));
        Assert.Throws<ArgumentException>(() => MosipGcm.Open(key, new byte[33], room));
        Assert.Throws<ArgumentException>(() => MosipGcm.OpenDetached(key, iv, new byte[17], [], room));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(15)]
    [InlineData(17)]
    public void SealWith_IvOfAnotherLength_IsAnArgumentFault(int length) =>
        Assert.Throws<ArgumentException>(() => MosipGcm.SealWith(Key, new byte[length], [1], new byte[64]));

    [Fact]
    public void SealDetached_TwelveByteIv_IsOrdinaryAesGcm()
    {
        byte[] iv = new byte[12], text = "any reader of AES-GCM opens it"u8.ToArray(), sealedBytes = new byte[text.Length + MosipGcm.TagSize], opened = new byte[text.Length];
        MosipGcm.SealDetached(Key, iv, text, [7], sealedBytes);

        using var aes = new AesGcm(Key, MosipGcm.TagSize);
        aes.Decrypt(iv, sealedBytes.AsSpan(0, text.Length), sealedBytes.AsSpan(text.Length), opened, [7]);

        Assert.Equal(text, opened);
    }

    private static byte[] Sealed(byte[] data)
    {
        byte[] sealedBytes = new byte[data.Length + MosipGcm.Overhead];
        Assert.Equal(sealedBytes.Length, MosipGcm.Seal(Key, data, sealedBytes));
        return sealedBytes;
    }

    private static byte[] Filled(int length)
    {
        byte[] bytes = new byte[length];
        Array.Fill(bytes, (byte)0xAA);
        return bytes;
    }
}
