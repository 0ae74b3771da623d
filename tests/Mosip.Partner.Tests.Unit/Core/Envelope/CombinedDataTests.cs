using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Tests.Unit.Core.Crypto;
using Mosip.Partner.Tests.Unit.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Core.Envelope;

public class CombinedDataTests
{
    /// <summary>The forms in which the key manager writes.</summary>
    public enum Form
    {
        Version2,
        Version1,
        Version1WithAssociatedData,
        Version1WithSalt,
        WithoutThumbprint,
    }

    private sealed record Message(byte[] Bytes, byte[] AssociatedData, byte[] Salt);

    [Property(MaxTest = 200)]
    public async Task OpenAsync_EveryForm_GivesThePlaintext(NonEmptyArray<byte> plaintext, Form form)
    {
        Message message = Make(form, plaintext.Get);

        Assert.Equal(plaintext.Get, await CombinedData.OpenAsync(TestKeys.BankRing, message.Bytes, message.AssociatedData, message.Salt));
        Assert.Equal(plaintext.Get, await CombinedData.OpenAsync(TestKeys.BankRing, MosipBase64.EncodeUrl(message.Bytes), message.AssociatedData, message.Salt));
        Assert.Equal(plaintext.Get, await CombinedData.OpenAsync(TestKeys.BankRing, $"\r\n{Convert.ToBase64String(message.Bytes)}\n", message.AssociatedData, message.Salt));
    }

    [Property(MaxTest = 500)]
    public async Task OpenAsync_AnyFlippedBit_IsRefused(NonEmptyArray<byte> plaintext, Form form, int bit)
    {
        Message message = Make(form, plaintext.Get);

        await AssertRefusedAsync(message with { Bytes = message.Bytes.WithBitFlipped(bit) });
        if (form == Form.Version1WithAssociatedData)
            await AssertRefusedAsync(message with { AssociatedData = message.AssociatedData.WithBitFlipped(bit) });
        if (form == Form.Version1WithSalt)
            await AssertRefusedAsync(message with { Salt = message.Salt.WithBitFlipped(bit) });
    }

    [Property(MaxTest = 300)]
    public async Task OpenAsync_AnyTruncation_IsRefused(NonEmptyArray<byte> plaintext, Form form, int length)
    {
        Message message = Make(form, plaintext.Get);

        await AssertRefusedAsync(message with { Bytes = message.Bytes.Truncated(length) });
        await AssertRefusedAsync(message with { Bytes = [.. message.Bytes, 0] });
    }

    [Property(MaxTest = 500)]
    public async Task OpenAsync_AnyBytesAroundASplitter_GiveOnlyTheTypedFault(byte[] before, byte[] after, bool isVersion2) =>
        await AssertRefusedAsync(new Message([.. isVersion2 ? "VER_R2"u8 : [], .. before, .. "#KEY_SPLITTER#"u8, .. after], [], []));

    [Property(MaxTest = 500)]
    public async Task OpenAsync_AnyText_GivesOnlyTheTypedFault(NonNull<string> text) =>
        await Assert.ThrowsAsync<MosipCryptoException>(async () => await CombinedData.OpenAsync(TestKeys.BankRing, text.Get));

    [Property(MaxTest = 50)]
    public async Task Seal_ForAnyKeySize_IsOpenedByTheKeyOfTheRing(NonEmptyArray<byte> plaintext)
    {
        using var large = new EnvelopeRecipient(TestKeys.LargeCertificate);
        var ring = new PartnerKeyRing(TestKeys.Curve, TestKeys.Bank, TestKeys.Large, TestKeys.Other);

        Assert.Equal(plaintext.Get, await CombinedData.OpenAsync(ring, CombinedData.Seal(large, plaintext.Get)));
        Assert.Equal(plaintext.Get, await CombinedData.OpenAsync(ring, CombinedData.Seal(TestKeys.BankRecipient, plaintext.Get)));
    }

    [Fact]
    public async Task OpenAsync_WithoutThumbprint_IsTriedWithEveryKeyOfItsSize()
    {
        Message message = Make(Form.WithoutThumbprint, "legacy"u8.ToArray());

        byte[] plaintext = await CombinedData.OpenAsync(new PartnerKeyRing(TestKeys.Other, TestKeys.Large, TestKeys.Bank), message.Bytes, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("legacy", Encoding.UTF8.GetString(plaintext));
    }

    [Theory]
    [InlineData("VER_R1")]
    [InlineData("VER_R3")]
    [InlineData("VER_A2")]
    public async Task OpenAsync_AnotherVersion_IsRefusedAsUnknown(string version)
    {
        byte[] bytes = Make(Form.Version2, [1]).Bytes;
        Encoding.ASCII.GetBytes(version).CopyTo(bytes, 0);

        var e = await Assert.ThrowsAsync<MosipCryptoException>(async () => await CombinedData.OpenAsync(TestKeys.BankRing, bytes, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(MosipCryptoFault.AlgorithmNotAllowed, e.Fault);
    }

    [Fact]
    public async Task OpenAsync_ForAnotherPartner_NamesTheThumbprint()
    {
        string text = CombinedData.Seal(TestKeys.BankRecipient, [1]);

        var e = await Assert.ThrowsAsync<MosipCryptoException>(async () => await CombinedData.OpenAsync(new PartnerKeyRing(TestKeys.Other), text, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(MosipCryptoFault.UnknownThumbprint, e.Fault);
        Assert.Contains(TestKeys.BankRecipient.ThumbprintText, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Seal_EmptyPlaintext_IsRefused()
    {
        var e = Assert.Throws<MosipCryptoException>(() => CombinedData.Seal(TestKeys.BankRecipient, []));

        Assert.Contains("KER-FSE-006", e.Message, StringComparison.Ordinal);
    }

    private static Message Make(Form form, byte[] plaintext)
    {
        byte[] key = RandomNumberGenerator.GetBytes(32), wrapped = TestKeys.BankRecipient.Wrap(key), thumbprint = TestKeys.BankRecipient.Thumbprint.ToArray();
        byte[] associatedData = form switch
        {
            Form.Version2 => RandomNumberGenerator.GetBytes(32),
            Form.Version1WithAssociatedData or Form.Version1WithSalt => "additional"u8.ToArray(),
            _ => [],
        };
        byte[] iv = form switch
        {
            Form.Version2 => associatedData[..12],
            Form.Version1WithSalt => RandomNumberGenerator.GetBytes(12),
            _ => RandomNumberGenerator.GetBytes(16),
        };
        byte[] sealedBytes = new byte[plaintext.Length + 16];
        MosipGcm.SealDetached(key, iv, plaintext, associatedData, sealedBytes);
        return form switch
        {
            Form.Version2 => new([.. "VER_R2"u8, .. thumbprint, .. wrapped, .. "#KEY_SPLITTER#"u8, .. associatedData, .. sealedBytes], [], []),
            Form.Version1WithSalt => new([.. thumbprint, .. wrapped, .. "#KEY_SPLITTER#"u8, .. sealedBytes], associatedData, iv),
            Form.WithoutThumbprint => new([.. wrapped, .. "#KEY_SPLITTER#"u8, .. sealedBytes, .. iv], [], []),
            _ => new([.. thumbprint, .. wrapped, .. "#KEY_SPLITTER#"u8, .. sealedBytes, .. iv], associatedData, []),
        };
    }

    private static async Task AssertRefusedAsync(Message message) =>
        await Assert.ThrowsAsync<MosipCryptoException>(async () => await CombinedData.OpenAsync(TestKeys.BankRing, message.Bytes, message.AssociatedData, message.Salt));
}
