using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Tests.Unit.Core.Crypto;

// Every derivation of a key takes its 100,000 rounds, so the properties are few.
public class PinEncryptionTests
{
    private const string Pin = "483920";
    private static readonly string Sealed = PinEncryption.Seal(Pin, "Amina Diallo \u2713");

    [Property(MaxTest = 10)]
    public bool Open_WhatSealMade_GivesTheText(NonNull<string> pin, NonNull<string> text) => PinEncryption.Open(pin.Get, PinEncryption.Seal(pin.Get, text.Get)) == text.Get;

    [Property(MaxTest = 15)]
    public void Open_AnyFlippedBit_IsATagMismatch(int bit)
    {
        var e = Assert.Throws<MosipCryptoException>(() => PinEncryption.Open(Pin, MosipBase64.EncodeUrl(Bytes(Sealed).WithBitFlipped(bit))));

        Assert.Equal(MosipCryptoFault.TagMismatch, e.Fault);
    }

    [Property(MaxTest = 10)]
    public void Open_AnyTruncation_IsRefused(int length) =>
        Assert.Throws<MosipCryptoException>(() => PinEncryption.Open(Pin, MosipBase64.EncodeUrl(Bytes(Sealed).Truncated(length))));

    [Fact]
    public void Open_AnotherPin_IsATagMismatchThatTellsNeitherPinNorText()
    {
        var e = Assert.Throws<MosipCryptoException>(() => PinEncryption.Open("111111", Sealed));

        Assert.Equal(MosipCryptoFault.TagMismatch, e.Fault);
        Assert.DoesNotContain("111111", e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    public void Open_AnotherLayout_IsMalformed(string data)
    {
        var e = Assert.Throws<MosipCryptoException>(() => PinEncryption.Open(Pin, data));

        Assert.Equal(MosipCryptoFault.Malformed, e.Fault);
    }

    [Fact]
    public void Open_MoreThanTheLimit_IsRefusedBeforeAnythingIsDecoded()
    {
        var e = Assert.Throws<MosipCryptoException>(() => PinEncryption.Open(Pin, new string('A', PinEncryption.MaximumLength + 1)));

        Assert.Equal(MosipCryptoFault.TooLarge, e.Fault);
    }

    [Theory]
    [InlineData(31, 12)]
    [InlineData(33, 12)]
    [InlineData(32, 11)]
    [InlineData(32, 16)]
    public void Seal_SaltOrNonceOfAnotherLength_IsAnArgumentFault(int salt, int nonce) =>
        Assert.Throws<ArgumentException>(() => PinEncryption.Seal(Pin, "text", new byte[salt], new byte[nonce]));

    [Fact]
    public void Seal_TheSameTwice_GivesAnotherText() => Assert.NotEqual(Sealed, PinEncryption.Seal(Pin, "Amina Diallo \u2713"));

    private static byte[] Bytes(string text) => MosipBase64.TryDecodeUrl(text, out byte[] bytes) ? bytes : [];
}
