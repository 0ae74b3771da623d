using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Core.Envelope;

public class SealedIdentifierTests
{
    private static readonly VectorFile Keys = VectorFile.Load("session-key-wrap");

    [Fact]
    public async Task OpenAsync_SealedForAnOlderKey_GivesTheText()
    {
        var ring = new PartnerKeyRing(Keys.Key("ida_fir_enc"), Keys.Key("ok_rsa3072"), Keys.Key("partner_auth"));
        using var recipient = new EnvelopeRecipient(Keys.Certificate("partner_auth"));

        string sealedText = SealedIdentifier.Seal(recipient, "4370296312658178");

        Assert.Equal("4370296312658178", await SealedIdentifier.OpenAsync(ring, sealedText, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("not base64!", MosipCryptoFault.Malformed)]
    [InlineData("AAAA", MosipCryptoFault.Malformed)]
    public async Task OpenAsync_NotSuchAValue_IsRefused(string text, MosipCryptoFault expected)
    {
        var ring = new PartnerKeyRing(Keys.Key("partner_auth"));

        MosipCryptoException e = await Assert.ThrowsAsync<MosipCryptoException>(async () => await SealedIdentifier.OpenAsync(ring, text, TestContext.Current.CancellationToken));

        Assert.Equal(expected, e.Fault);
    }

    [Fact]
    public async Task OpenAsync_SealedForAnother_IsRefused()
    {
        using var recipient = new EnvelopeRecipient(Keys.Certificate("ida_fir_enc"));

        MosipCryptoException e = await Assert.ThrowsAsync<MosipCryptoException>(async () =>
            await SealedIdentifier.OpenAsync(new PartnerKeyRing(Keys.Key("partner_auth")), SealedIdentifier.Seal(recipient, "text"), TestContext.Current.CancellationToken));

        Assert.Equal(MosipCryptoFault.WrongKey, e.Fault);
    }

    [Fact]
    public void Seal_TextTooLong_IsRefused()
    {
        using var recipient = new EnvelopeRecipient(Keys.Certificate("partner_auth"));

        Assert.NotEmpty(SealedIdentifier.Seal(recipient, new string('a', 190)));
        Assert.Throws<ArgumentException>(() => SealedIdentifier.Seal(recipient, new string('a', 191)));
    }
}
