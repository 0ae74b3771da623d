using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Tests.Unit.Core.Crypto;
using Mosip.Partner.Tests.Unit.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Core.Jws;

public class JwsSignerTests
{
    private static readonly JwsVerifier Verifier = new(new TrustAnchors([TestKeys.RootCertificate]), new FixedTime(TestKeys.Now));

    [Property(MaxTest = 100)]
    public async Task SignAsync_EveryForm_VerifiesAndNoFlippedBitDoes(byte[] payload, JwsForm form, bool probabilistic, int bit)
    {
        byte[] signed = form == JwsForm.Attached ? [.. payload, 1] : payload;
        var signer = new JwsSigner(new JwsSigningOptions { Form = form, IncludeCertificate = true, Algorithm = probabilistic ? JwsAlgorithm.PS256 : JwsAlgorithm.RS256 });

        string jws = await signer.SignAsync(TestKeys.Bank, signed);

        Verify(jws, signed, form);
        string[] parts = jws.Split('.');
        byte[] header = Base64Url.DecodeFromChars(parts[0]), signature = Base64Url.DecodeFromChars(parts[2]);
        Assert.Throws<MosipCryptoException>(() => Verify($"{Base64Url.EncodeToString(header.WithBitFlipped(bit))}.{parts[1]}.{parts[2]}", signed, form));
        Assert.Throws<MosipCryptoException>(() => Verify($"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(signature.WithBitFlipped(bit))}", signed, form));
        Assert.Throws<MosipCryptoException>(() => Verify($"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(signature.Truncated(bit))}", signed, form));
        if (form == JwsForm.Attached)
            Assert.Throws<MosipCryptoException>(() => Verify($"{parts[0]}.{Base64Url.EncodeToString(signed.WithBitFlipped(bit))}.{parts[2]}", signed, form));
        else
            Assert.Throws<MosipCryptoException>(() => Verify(jws, [.. signed, 0], form));
        if (form != JwsForm.Attached && signed.Length > 0)
            Assert.Throws<MosipCryptoException>(() => Verify(jws, signed.WithBitFlipped(bit), form));
    }

    [Theory]
    [InlineData(12 * 1024 - 1)]
    [InlineData(12 * 1024)]
    [InlineData(12 * 1024 + 1)]
    [InlineData(3 * 12 * 1024 + 2)]
    [InlineData(1_500_000)]
    public async Task SignAsync_PayloadOfSeveralChunks_IsTheSignatureOverTheWholeEncodedText(int length)
    {
        byte[] payload = RandomNumberGenerator.GetBytes(length);

        string jws = await new JwsSigner(JwsSigningOptions.Request).SignAsync(TestKeys.Bank, payload, TestContext.Current.CancellationToken);

        string[] parts = jws.Split('.');
        byte[] input = Encoding.ASCII.GetBytes($"{parts[0]}.{Base64Url.EncodeToString(payload)}");
        Assert.True(TestKeys.BankRsa.VerifyData(input, Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void HashSigningInput_PayloadWithAnId_LeavesNothingOfItInThePool()
    {
        // The pool gives a thread the array back that it returned last.
        byte[] payload = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"individualId\":\"4370296312658178\"}", 200)));

        JwsSigner.HashSigningInput("e30"u8, payload, encoded: true, new byte[32]);

        byte[] rented = ArrayPool<byte>.Shared.Rent(Base64Url.GetEncodedLength(payload.Length));
        string left = Encoding.ASCII.GetString(rented);
        ArrayPool<byte>.Shared.Return(rented);
        Assert.DoesNotContain(Base64Url.EncodeToString(payload.AsSpan(0, 30)), left, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignAsync_RequestOptions_SendAlgorithmAndCertificateOnly()
    {
        string jws = await new JwsSigner(JwsSigningOptions.Request).SignAsync(TestKeys.Bank, "{}"u8.ToArray(), TestContext.Current.CancellationToken);

        string header = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(jws.Split('.')[0]));
        Assert.Equal($"{{\"alg\":\"RS256\",\"x5c\":[\"{Convert.ToBase64String(TestKeys.BankCertificate.RawData)}\"]}}", header);
    }

    [Fact]
    public async Task SignAsync_OneSignerForTwoKeys_SendsEachKeysOwnCertificate()
    {
        var signer = new JwsSigner(JwsSigningOptions.Request);

        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(TestKeys.BankCertificate, HeaderOf(await signer.SignAsync(TestKeys.Bank, new byte[1], TestContext.Current.CancellationToken)).Certificate);
            Assert.Equal(TestKeys.OtherCertificate, HeaderOf(await signer.SignAsync(TestKeys.Other, new byte[1], TestContext.Current.CancellationToken)).Certificate);
        }
    }

    [Fact]
    public async Task SignAsync_ManyAtOnceWithTwoKeys_AllVerify()
    {
        var signer = new JwsSigner(JwsSigningOptions.Request);
        var verifier = new JwsVerifier(new TrustAnchors([TestKeys.RootCertificate, TestKeys.OtherCertificate]), new FixedTime(TestKeys.Now));

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), TestContext.Current.CancellationToken, async (i, cancellationToken) =>
        {
            byte[] payload = BitConverter.GetBytes(i);
            PartnerKey key = i % 2 == 0 ? TestKeys.Bank : TestKeys.Other;
            JwsVerification verification = verifier.VerifyDetached(await signer.SignAsync(key, payload, cancellationToken), payload);
            Assert.Equal(key.SigningCertificate, verification.Signer);
        });
    }

    [Fact]
    public async Task SignAsync_CurveKey_SignsEs256AndNothingElse()
    {
        var verifier = new JwsVerifier(new TrustAnchors([TestKeys.CurveCertificate]), new FixedTime(TestKeys.Now)) { AllowedAlgorithms = [JwsAlgorithm.ES256] };
        string jws = await new JwsSigner(new() { Algorithm = JwsAlgorithm.ES256, IncludeCertificate = true }).SignAsync(TestKeys.Curve, new byte[5], TestContext.Current.CancellationToken);

        Assert.Equal(JwsAlgorithm.ES256, verifier.VerifyDetached(jws, new byte[5]).Header.Algorithm);
        var e = await Assert.ThrowsAsync<MosipCryptoException>(async () => await new JwsSigner(JwsSigningOptions.Request).SignAsync(TestKeys.Curve, new byte[5], TestContext.Current.CancellationToken));
        Assert.Equal(MosipCryptoFault.AlgorithmNotAllowed, e.Fault);
    }

    [Theory]
    [InlineData("ES256")]
    [InlineData("RS512")]
    [InlineData("none")]
    public async Task SignAsync_RsaKeyAndAnotherAlgorithm_IsRefused(string algorithm)
    {
        var e = await Assert.ThrowsAsync<MosipCryptoException>(async () =>
            await new JwsSigner(new() { Algorithm = new(algorithm) }).SignAsync(TestKeys.Bank, new byte[5], TestContext.Current.CancellationToken));

        Assert.Equal(MosipCryptoFault.AlgorithmNotAllowed, e.Fault);
    }

    [Fact]
    public async Task SignAsync_EveryMember_IsWrittenAsTextIs()
    {
        var options = new JwsSigningOptions { IncludeThumbprint = true, CertificateUrl = "https://example.org/a?b=\"c\"", KeyId = "kid \u2713", Type = "JWT" };

        JsonElement header = HeaderOf(await new JwsSigner(options).SignAsync(TestKeys.Bank, new byte[5], TestContext.Current.CancellationToken)).Json;

        Assert.Equal(CertificateThumbprint.Of(TestKeys.BankCertificate).ToBase64Url(), header.GetProperty("x5t#S256").GetString());
        Assert.Equal(options.CertificateUrl, header.GetProperty("x5u").GetString());
        Assert.Equal(options.KeyId, header.GetProperty("kid").GetString());
        Assert.Equal("JWT", header.GetProperty("typ").GetString());
    }

    private static JwsHeader HeaderOf(string jws) => JwsHeader.Parse(jws.AsSpan(0, jws.IndexOf('.', StringComparison.Ordinal)));

    private static void Verify(string jws, byte[] payload, JwsForm form)
    {
        if (form == JwsForm.Attached)
        {
            Verifier.VerifyAttached(jws, out byte[] attached);
            Assert.Equal(payload, attached);
        }
        else
        {
            Verifier.VerifyDetached(jws, payload);
        }
    }
}
