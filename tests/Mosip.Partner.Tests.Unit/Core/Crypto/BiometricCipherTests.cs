using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Tests.Unit.Core.Crypto;

public class BiometricCipherTests
{
    private const string Timestamp = "2026-11-23T09:15:00Z", TransactionId = "1234567890";
    private static readonly byte[] Key = SHA256.HashData("a segment's key"u8);

    [Property(MaxTest = 300)]
    public void Open_WhatSealMade_GivesTheRecord(byte[] record) =>
        Assert.Equal(record, BiometricCipher.Open(Key, Timestamp, TransactionId, BiometricCipher.Seal(Key, Timestamp, TransactionId, record)));

    [Property(MaxTest = 300)]
    public void Open_AnyFlippedBitOrTruncation_IsRefused(byte[] record, int bit)
    {
        byte[] value = BiometricCipher.Seal(Key, Timestamp, TransactionId, record);

        Assert.Throws<MosipCryptoException>(() => BiometricCipher.Open(Key, Timestamp, TransactionId, value.WithBitFlipped(bit)));
        Assert.Throws<MosipCryptoException>(() => BiometricCipher.Open(Key, Timestamp, TransactionId, value.Truncated(bit)));
        Assert.Throws<MosipCryptoException>(() => BiometricCipher.Open(Key.WithBitFlipped(bit), Timestamp, TransactionId, value));
    }

    [Theory]
    [InlineData("2026-11-23T09:15:01Z", TransactionId)]
    [InlineData("2026-11-23T09:15:00.000Z", TransactionId)]
    [InlineData("2026-11-23T10:15:00+01:00", TransactionId)]
    [InlineData(Timestamp, "1234567891")]
    [InlineData(Timestamp, "01234567890")]
    public void Open_OtherSpellingOfTimeOrTransaction_IsRefused(string timestamp, string transactionId)
    {
        byte[] value = BiometricCipher.Seal(Key, Timestamp, TransactionId, [1, 2, 3]);

        Assert.Throws<MosipCryptoException>(() => BiometricCipher.Open(Key, timestamp, transactionId, value));
    }

    [Property(MaxTest = 500)]
    public void DeriveSalt_AnyTexts_IsTheRightAlignedXorOrATypedFault(NonNull<string> timestamp, NonNull<string> transactionId)
    {
        byte[] left = Encoding.UTF8.GetBytes(timestamp.Get), right = Encoding.UTF8.GetBytes(transactionId.Get);
        int longer = Math.Max(left.Length, right.Length);
        if (longer is < 16 or > 256)
        {
            var e = Assert.Throws<MosipCryptoException>(() => BiometricCipher.DeriveSalt(timestamp.Get, transactionId.Get));
            Assert.Equal(MosipCryptoFault.Malformed, e.Fault);
            return;
        }

        byte[] salt = BiometricCipher.DeriveSalt(timestamp.Get, transactionId.Get);

        Assert.Equal(salt, BiometricCipher.DeriveSalt(transactionId.Get, timestamp.Get));
        for (int fromEnd = 1; fromEnd <= longer; fromEnd++)
            Assert.Equal((fromEnd <= left.Length ? left[^fromEnd] : 0) ^ (fromEnd <= right.Length ? right[^fromEnd] : 0), salt[^fromEnd]);
    }

    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void DeriveSalt_LengthAtTheBound_IsTakenOrRefused(int length, bool taken)
    {
        Exception? fault = Record.Exception(() => BiometricCipher.DeriveSalt(new string('t', length), ""));

        Assert.Equal(taken, fault is null);
        Assert.True(fault is null or MosipCryptoException);
    }

    [Property(MaxTest = 200)]
    public void ChainHash_AnyRecords_IsTheHashOfTheHashes(byte[] first, byte[] second)
    {
        byte[] start = SHA256.HashData([]), afterFirst = SHA256.HashData([.. start, .. SHA256.HashData(first)]);

        string one = BiometricCipher.ChainHash(null, first), two = BiometricCipher.ChainHash(one, second);

        Assert.Equal(Convert.ToHexString(afterFirst), one);
        Assert.Equal(Convert.ToHexString(SHA256.HashData([.. afterFirst, .. SHA256.HashData(second)])), two);
        Assert.Equal(two, BiometricCipher.ChainHash(one.ToLowerInvariant(), second));
    }

    [Theory]
    [InlineData("00")]
    [InlineData("ZZ30C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B85500")]
    public void ChainHash_PreviousIsNoHash_IsAFormatFault(string previous) =>
        Assert.Throws<FormatException>(() => BiometricCipher.ChainHash(previous, [1]));
}
