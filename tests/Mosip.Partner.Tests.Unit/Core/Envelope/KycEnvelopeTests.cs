using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Tests.Unit.Core.Crypto;
using Mosip.Partner.Tests.Unit.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Core.Envelope;

public class KycEnvelopeTests
{
    [Property(MaxTest = 100)]
    public async Task OpenAsync_WhatSealMade_GivesTheIdentity(NonEmptyArray<byte> identity) =>
        Assert.Equal(identity.Get, await KycEnvelope.Seal(TestKeys.BankRecipient, identity.Get).OpenAsync(TestKeys.BankRing));

    [Property(MaxTest = 100)]
    public async Task OpenAsync_AnyFlippedBitOrTruncation_IsRefused(NonEmptyArray<byte> identity, int bit)
    {
        KycEnvelope envelope = KycEnvelope.Seal(TestKeys.BankRecipient, identity.Get);

        await AssertRefusedAsync(envelope with { Identity = envelope.Identity.WithBitFlipped(bit) });
        await AssertRefusedAsync(envelope with { Identity = envelope.Identity.Truncated(bit) });
        await AssertRefusedAsync(envelope with { SessionKey = envelope.SessionKey.WithBitFlipped(bit) });
        await AssertRefusedAsync(envelope with { SessionKey = envelope.SessionKey.Truncated(bit) });
        await AssertRefusedAsync(envelope with { SessionKey = [.. envelope.SessionKey, 0] });
        await AssertRefusedAsync(envelope with { Thumbprint = new(envelope.Thumbprint.ToArray().WithBitFlipped(bit)) });
    }

    [Fact]
    public async Task OpenAsync_SealedForTheKeyBefore_IsOpenedByIt()
    {
        KycEnvelope envelope = KycEnvelope.Seal(TestKeys.BankRecipient, "old"u8);

        Assert.Equal("old"u8.ToArray(), await envelope.OpenAsync(new PartnerKeyRing(TestKeys.Other, TestKeys.Bank), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task OpenAsync_SealedForAnotherPartner_NamesTheThumbprint()
    {
        KycEnvelope envelope = KycEnvelope.Seal(TestKeys.BankRecipient, "not for you"u8);

        var e = await Assert.ThrowsAsync<MosipCryptoException>(async () => await envelope.OpenAsync(new PartnerKeyRing(TestKeys.Other), TestContext.Current.CancellationToken));

        Assert.Equal(MosipCryptoFault.UnknownThumbprint, e.Fault);
        Assert.Contains(envelope.Thumbprint.ToUpperHex(), e.Message, StringComparison.Ordinal);
    }

    private static async Task AssertRefusedAsync(KycEnvelope envelope) =>
        await Assert.ThrowsAsync<MosipCryptoException>(async () => await envelope.OpenAsync(TestKeys.BankRing));
}
