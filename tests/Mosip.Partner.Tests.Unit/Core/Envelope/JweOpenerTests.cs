using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Tests.Unit.Core.Crypto;
using Mosip.Partner.Tests.Unit.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Core.Envelope;

public class JweOpenerTests
{
    private const string Algorithms = "\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\"";

    [Property(MaxTest = 100)]
    public async Task OpenAsync_PlainOrDeflated_GivesThePlaintext(NonEmptyArray<byte> plaintext, bool deflated)
    {
        string jwe = deflated ? Make($"{{{Algorithms},\"zip\":\"DEF\"}}", Deflate(plaintext.Get)) : Make($"{{{Algorithms}}}", plaintext.Get);

        Assert.Equal(plaintext.Get, await JweOpener.OpenAsync(TestKeys.BankRing, jwe));
    }

    [Property(MaxTest = 200)]
    public async Task OpenAsync_AnyFlippedBitOrTruncationOfAnyPart_IsRefused(NonEmptyArray<byte> plaintext, int bit)
    {
        string[] parts = Make($"{{{Algorithms},\"kid\":\"{TestKeys.BankRecipient.Thumbprint.ToBase64Url()}\"}}", plaintext.Get).Split('.');

        for (int part = 0; part < parts.Length; part++)
        {
            byte[] bytes = Base64Url.DecodeFromChars(parts[part]);
            await AssertRefusedAsync(string.Join('.', [.. parts[..part], Base64Url.EncodeToString(bytes.WithBitFlipped(bit)), .. parts[(part + 1)..]]));
            await AssertRefusedAsync(string.Join('.', [.. parts[..part], Base64Url.EncodeToString(bytes.Truncated(bit)), .. parts[(part + 1)..]]));
        }
    }

    [Property(MaxTest = 500)]
    public async Task OpenAsync_AnyText_GivesOnlyTheTypedFault(NonNull<string> text) => await AssertRefusedAsync(text.Get);

    [Theory]
    [InlineData("kid")]
    [InlineData("x5t#S256")]
    public async Task OpenAsync_NamesAnOldCertificate_IsOpenedByItsKey(string member)
    {
        string jwe = Make($"{{{Algorithms},\"{member}\":\"{TestKeys.BankRecipient.Thumbprint.ToBase64Url()}\"}}", [1, 2, 3]);

        Assert.Equal([1, 2, 3], await JweOpener.OpenAsync(new PartnerKeyRing(TestKeys.Other, TestKeys.Bank), jwe, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task OpenAsync_NamesAnUnknownCertificate_IsRefused() =>
        await AssertRefusedAsync(Make($"{{{Algorithms},\"kid\":\"{CertificateThumbprint.Of(TestKeys.OtherCertificate).ToBase64Url()}\"}}", [1]), MosipCryptoFault.UnknownThumbprint);

    [Theory]
    [InlineData("""{"alg":"RSA-OAEP","enc":"A256GCM"}""")]
    [InlineData("""{"alg":"RSA1_5","enc":"A256GCM"}""")]
    [InlineData("""{"alg":"dir","enc":"A256GCM"}""")]
    [InlineData("""{"alg":"none","enc":"A256GCM"}""")]
    [InlineData("""{"alg":"RSA-OAEP-256","enc":"A128GCM"}""")]
    [InlineData("""{"alg":"RSA-OAEP-256","enc":"A256CBC-HS512"}""")]
    [InlineData("""{"alg":"RSA-OAEP-256"}""")]
    [InlineData("""{"alg":"rsa-oaep-256","enc":"A256GCM"}""")]
    public async Task OpenAsync_OtherAlgorithms_AreRefused(string header) => await AssertRefusedAsync(Make(header, [1]), MosipCryptoFault.AlgorithmNotAllowed);

    [Theory]
    [InlineData("GZIP")]
    [InlineData("def")]
    public async Task OpenAsync_OtherCompression_IsRefused(string zip) => await AssertRefusedAsync(Make($"{{{Algorithms},\"zip\":\"{zip}\"}}", [1]), MosipCryptoFault.AlgorithmNotAllowed);

    [Theory]
    [InlineData("\"crit\":[\"exp\"]")]
    [InlineData("\"crit\":[\"b64\"],\"b64\":true")]
    [InlineData("\"b64\":false,\"crit\":[\"b64\"]")]
    [InlineData("\"crit\":[]")]
    [InlineData("\"alg\":\"RSA-OAEP-256\"")]
    public async Task OpenAsync_HeaderWithWhatIsNotUnderstood_IsMalformed(string members) => await AssertRefusedAsync(Make($"{{{Algorithms},{members}}}", [1]), MosipCryptoFault.Malformed);

    [Fact]
    public async Task OpenAsync_ContentThatIsNotDeflated_IsMalformed() => await AssertRefusedAsync(Make($"{{{Algorithms},\"zip\":\"DEF\"}}", [0xFF, 0xFF, 0xFF]), MosipCryptoFault.Malformed);

    [Fact]
    public async Task OpenAsync_SmallTextThatInflatesBeyondTheLimit_IsRefused()
    {
        byte[] bomb = Deflate(new byte[JweOpener.MaximumSize + 1]);
        Assert.InRange(bomb.Length, 1, 100_000);

        await AssertRefusedAsync(Make($"{{{Algorithms},\"zip\":\"DEF\"}}", bomb), MosipCryptoFault.TooLarge);
    }

    [Fact]
    public async Task OpenAsync_InflatesToTheVeryLimit_IsOpened()
    {
        string jwe = Make($"{{{Algorithms},\"zip\":\"DEF\"}}", Deflate(new byte[JweOpener.MaximumSize]));

        Assert.Equal(JweOpener.MaximumSize, (await JweOpener.OpenAsync(TestKeys.BankRing, jwe, TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task OpenAsync_LargerThanTheLimit_IsRefused() => await AssertRefusedAsync(new string('A', JweOpener.MaximumSize + 1), MosipCryptoFault.TooLarge);

    [Fact]
    public async Task OpenAsync_MillionsOfDots_IsRefusedWithoutMillionsOfParts()
    {
        string dots = new('.', JweOpener.MaximumSize);
        long before = GC.GetAllocatedBytesForCurrentThread();

        await AssertRefusedAsync(dots, MosipCryptoFault.Malformed);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, dots.Length * 3L);
    }

    // By RFC 7516, with nothing of the project's.
    private static string Make(string header, byte[] content)
    {
        byte[] key = RandomNumberGenerator.GetBytes(32), nonce = RandomNumberGenerator.GetBytes(12), ciphertext = new byte[content.Length], tag = new byte[16];
        string encodedHeader = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header));
        using var aes = new AesGcm(key, tag.Length);
        aes.Encrypt(nonce, content, ciphertext, tag, Encoding.ASCII.GetBytes(encodedHeader));
        byte[] wrapped = TestKeys.BankRsa.Encrypt(key, RSAEncryptionPadding.OaepSHA256);
        return $"{encodedHeader}.{Base64Url.EncodeToString(wrapped)}.{Base64Url.EncodeToString(nonce)}.{Base64Url.EncodeToString(ciphertext)}.{Base64Url.EncodeToString(tag)}";
    }

    private static byte[] Deflate(byte[] content)
    {
        using var buffer = new MemoryStream();
        using (var deflate = new DeflateStream(buffer, CompressionLevel.SmallestSize, leaveOpen: true))
            deflate.Write(content);
        return buffer.ToArray();
    }

    private static async Task AssertRefusedAsync(string jwe, MosipCryptoFault? fault = null)
    {
        var e = await Assert.ThrowsAsync<MosipCryptoException>(async () => await JweOpener.OpenAsync(TestKeys.BankRing, jwe));
        if (fault is not null)
            Assert.Equal(fault, e.Fault);
    }
}
