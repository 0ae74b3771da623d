using System.Security.Cryptography;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Tests.Unit.Core.Crypto;
using Mosip.Partner.Tests.Unit.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Core.Envelope;

public class RequestEnvelopeTests
{
    [Property(MaxTest = 100)]
    public async Task OpenAsync_WhatSealMade_GivesTheBlock(NonEmptyArray<byte> block)
    {
        RequestEnvelope envelope = RequestEnvelope.Seal(TestKeys.BankRecipient, block.Get);

        Assert.Equal(block.Get, await envelope.OpenAsync(TestKeys.BankRing));
        Assert.Equal(RequestEnvelope.RequestHmacSize, envelope.RequestHmac.Length);
        Assert.Equal(block.Get.Length + RequestEnvelope.RequestOverhead, envelope.Request.Length);
    }

    [Property(MaxTest = 100)]
    public async Task OpenAsync_AnyFlippedBitOrTruncation_IsRefused(NonEmptyArray<byte> block, int bit)
    {
        RequestEnvelope envelope = RequestEnvelope.Seal(TestKeys.BankRecipient, block.Get);

        await AssertRefusedAsync(envelope with { Request = envelope.Request.WithBitFlipped(bit) }, MosipCryptoFault.TagMismatch);
        await AssertRefusedAsync(envelope with { RequestHmac = envelope.RequestHmac.WithBitFlipped(bit) }, MosipCryptoFault.TagMismatch);
        await AssertRefusedAsync(envelope with { RequestSessionKey = envelope.RequestSessionKey.WithBitFlipped(bit) }, MosipCryptoFault.WrongKey);
        await AssertRefusedAsync(envelope with { Thumbprint = new(envelope.Thumbprint.ToArray().WithBitFlipped(bit)) }, MosipCryptoFault.UnknownThumbprint);
        await AssertRefusedAsync(envelope with { Request = envelope.Request.Truncated(bit) });
        await AssertRefusedAsync(envelope with { RequestHmac = envelope.RequestHmac.Truncated(bit) });
        await AssertRefusedAsync(envelope with { RequestSessionKey = envelope.RequestSessionKey.Truncated(bit) });
    }

    [Fact]
    public async Task OpenAsync_DigestOfAnotherBlock_IsADigestMismatch()
    {
        byte[] key = RandomNumberGenerator.GetBytes(32), block = "{}"u8.ToArray(), request = new byte[block.Length + 32], hmac = new byte[96], otherRequest = new byte[block.Length + 32], otherHmac = new byte[96];
        RequestEnvelope.SealBlock(key, block, Iv(1), Iv(2), request, hmac);
        RequestEnvelope.SealBlock(key, "[]"u8, Iv(3), Iv(4), otherRequest, otherHmac);

        await AssertRefusedAsync(new RequestEnvelope(request, TestKeys.BankRecipient.Wrap(key), otherHmac, TestKeys.BankRecipient.Thumbprint), MosipCryptoFault.DigestMismatch);
    }

    [Fact]
    public async Task OpenAsync_DigestInLowerCase_IsADigestMismatch()
    {
        byte[] key = RandomNumberGenerator.GetBytes(32), block = "{}"u8.ToArray(), request = new byte[block.Length + 32], hmac = new byte[96];
        MosipGcm.Seal(key, block, request);
        MosipGcm.Seal(key, System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(block))), hmac);

        await AssertRefusedAsync(new RequestEnvelope(request, TestKeys.BankRecipient.Wrap(key), hmac, TestKeys.BankRecipient.Thumbprint), MosipCryptoFault.DigestMismatch);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(64)]
    public async Task OpenAsync_SessionKeyOfAnotherLength_IsMalformed(int length)
    {
        RequestEnvelope envelope = RequestEnvelope.Seal(TestKeys.BankRecipient, [1]);

        await AssertRefusedAsync(envelope with { RequestSessionKey = TestKeys.BankRecipient.Wrap(new byte[length]) }, MosipCryptoFault.Malformed);
    }

    [Fact]
    public async Task OpenAsync_CurveKeyUnderTheThumbprint_IsRefusedAsNotAllowed()
    {
        RequestEnvelope envelope = RequestEnvelope.Seal(TestKeys.BankRecipient, [1]) with { Thumbprint = Partner.Core.Certificates.CertificateThumbprint.Of(TestKeys.CurveCertificate) };

        var e = await Assert.ThrowsAsync<MosipCryptoException>(async () => await envelope.OpenAsync(new PartnerKeyRing(TestKeys.Curve), TestContext.Current.CancellationToken));

        Assert.Equal(MosipCryptoFault.KeyNotAllowed, e.Fault);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(31)]
    public void SealBlock_KeyOfAnotherLength_IsAnArgumentFault(int length) =>
        Assert.Throws<ArgumentException>(() => RequestEnvelope.SealBlock(new byte[length], [1], Iv(1), Iv(2), new byte[33], new byte[96]));

    [Fact]
    public void SealBlock_OneIvForBothValues_IsRefused() =>
        Assert.Throws<ArgumentException>(() => RequestEnvelope.SealBlock(new byte[32], [1], Iv(1), Iv(1), new byte[33], new byte[96]));

    [Fact]
    public async Task Seal_LargeModulus_IsOpenedByTheLargeKey()
    {
        using var recipient = new EnvelopeRecipient(TestKeys.LargeCertificate);
        RequestEnvelope envelope = RequestEnvelope.Seal(recipient, "large"u8);

        Assert.Equal(384, envelope.RequestSessionKey.Length);
        Assert.Equal("large"u8.ToArray(), await envelope.OpenAsync(new PartnerKeyRing(TestKeys.Bank, TestKeys.Large), TestContext.Current.CancellationToken));
    }

    private static byte[] Iv(byte value) => [.. Enumerable.Repeat(value, 16)];

    private static async Task AssertRefusedAsync(RequestEnvelope envelope, MosipCryptoFault? fault = null)
    {
        var e = await Assert.ThrowsAsync<MosipCryptoException>(async () => await envelope.OpenAsync(TestKeys.BankRing));
        if (fault is not null)
            Assert.Equal(fault, e.Fault);
    }
}
