using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Tests.Unit.Core.Jws;
using Mosip.Partner.Tests.Unit.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Authentication;

public class OfflineIdaTests
{
    private static readonly byte[] Identity = """{"name_eng":"Amina Diallo"}"""u8.ToArray();
    private static readonly JwsVerifier Verifier = new(new TrustAnchors([TestKeys.RootCertificate]), new FixedTime(TestKeys.Now));

    private static AuthRequest Request { get; } = new() { Individual = IndividualId.Vid("4370296312658178"), Consent = Consent.Obtained, Otp = new OtpFactor("123456") };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BuildAsync_ARequest_IsSignedOverItsVeryBytes()
    {
        SignedIdaRequest built = await OfflineIda.BuildAsync(Request, TestKeys.Bank, TestKeys.BankRecipient, TestKeys.Now, cancellationToken: Token);

        JwsVerification verification = Verifier.VerifyDetached(built.Signature, built.Body.Span);
        Assert.Equal(TestKeys.BankCertificate, verification.Signer);
        using JsonDocument body = JsonDocument.Parse(built.Body);
        Assert.Equal(built.TransactionId.Value, body.RootElement.GetProperty("transactionID").GetString());
        Assert.Equal("mosip.identity.auth", body.RootElement.GetProperty("id").GetString());
        byte[] changed = built.Body.ToArray();
        changed[^2] ^= 1;
        Assert.Throws<MosipCryptoException>(() => Verifier.VerifyDetached(built.Signature, changed));
    }

    [Fact]
    public async Task BuildAsync_KycAndGivenTransaction_AreWrittenSo()
    {
        var request = new KycRequest { Individual = Request.Individual, Consent = Consent.Obtained, Otp = Request.Otp, TransactionId = new("abcDEF0123") };

        SignedIdaRequest built = await OfflineIda.BuildAsync(request, TestKeys.Bank, TestKeys.BankRecipient, TestKeys.Now, cancellationToken: Token);

        using JsonDocument body = JsonDocument.Parse(built.Body);
        Assert.Equal("mosip.identity.kyc", body.RootElement.GetProperty("id").GetString());
        Assert.Equal("abcDEF0123", body.RootElement.GetProperty("transactionID").GetString());
    }

    [Fact]
    public async Task BuildAsync_TheSameTwice_SharesNoSealedByte()
    {
        var request = Request with { TransactionId = new("abcDEF0123") };
        string[] members = ["request", "requestHMAC", "requestSessionKey"];

        using JsonDocument first = JsonDocument.Parse((await OfflineIda.BuildAsync(request, TestKeys.Bank, TestKeys.BankRecipient, TestKeys.Now, cancellationToken: Token)).Body);
        using JsonDocument second = JsonDocument.Parse((await OfflineIda.BuildAsync(request, TestKeys.Bank, TestKeys.BankRecipient, TestKeys.Now, cancellationToken: Token)).Body);

        Assert.All(members, member => Assert.NotEqual(first.RootElement.GetProperty(member).GetString(), second.RootElement.GetProperty(member).GetString()));
    }

    [Fact]
    public async Task BuildAsync_CaptureOfAnotherTransaction_IsRefusedBeforeItIsSealed()
    {
        BiometricCapture capture = BiometricCapture.Parse(MadeSegment.Capture(new MadeSegment()));
        AuthRequest request = Request with { Biometrics = capture, TransactionId = new("TXN0000002"), Environment = MadeSegment.Environment, DomainUri = MadeSegment.DomainUri };

        var e = await Assert.ThrowsAsync<MosipInputException>(() => OfflineIda.BuildAsync(request, TestKeys.Bank, TestKeys.BankRecipient, MadeSegment.CapturedAt, cancellationToken: Token));
        Assert.Contains("transactionId", e.Message, StringComparison.Ordinal);

        SignedIdaRequest built = await OfflineIda.BuildAsync(request with { TransactionId = new(MadeSegment.TransactionId) }, TestKeys.Bank, TestKeys.BankRecipient, MadeSegment.CapturedAt, cancellationToken: Token);
        Assert.Contains("\"env\":\"Staging\"", Encoding.UTF8.GetString(built.Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BuildAsync_EnvironmentOfTheOptions_IsSentWithBiometricsOnly()
    {
        var options = new MosipAuthenticationOptions { Environment = MadeSegment.Environment, DomainUri = MadeSegment.DomainUri };
        AuthRequest withCapture = Request with { Biometrics = BiometricCapture.Parse(MadeSegment.Capture(new MadeSegment())), TransactionId = new(MadeSegment.TransactionId) };

        SignedIdaRequest bio = await OfflineIda.BuildAsync(withCapture, TestKeys.Bank, TestKeys.BankRecipient, MadeSegment.CapturedAt, options, Token);
        SignedIdaRequest otp = await OfflineIda.BuildAsync(Request, TestKeys.Bank, TestKeys.BankRecipient, MadeSegment.CapturedAt, options, Token);

        Assert.Contains("domainUri", Encoding.UTF8.GetString(bio.Body.Span), StringComparison.Ordinal);
        Assert.DoesNotContain("domainUri", Encoding.UTF8.GetString(otp.Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenKycAsync_SignedAnswer_GivesTheIdentity()
    {
        byte[] body = Answer();

        Assert.Equal(Identity, await OfflineIda.OpenKycAsync(body, TestKeys.BankRing, await SignAsync(body), Verifier, Token));
        Assert.Equal(Identity, await OfflineIda.OpenKycAsync(body, TestKeys.BankRing, cancellationToken: Token));
    }

    [Fact]
    public async Task OpenKycAsync_ChangedAfterSigning_IsRefused()
    {
        byte[] body = Answer();
        string signature = await SignAsync(body);

        await AssertRefusedAsync(MosipCryptoFault.SignatureInvalid, () => OfflineIda.OpenKycAsync((byte[])[.. body, (byte)' '], TestKeys.BankRing, signature, Verifier, Token));
    }

    [Fact]
    public async Task OpenKycAsync_VerifierAndNoSignature_IsRefused() =>
        await AssertRefusedAsync(MosipCryptoFault.SignatureMissing, () => OfflineIda.OpenKycAsync(Answer(), TestKeys.BankRing, signature: null, Verifier, Token));

    [Fact]
    public async Task OpenKycAsync_EmptySignature_IsRefused() =>
        await AssertRefusedAsync(MosipCryptoFault.Malformed, () => OfflineIda.OpenKycAsync(Answer(), TestKeys.BankRing, "", Verifier, Token));

    [Fact]
    public async Task OpenKycAsync_SignatureAndNoVerifier_IsAnArgumentFault() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => OfflineIda.OpenKycAsync(Answer(), TestKeys.BankRing, "a..b", verifier: null, Token));

    [Fact]
    public async Task OpenKycAsync_ErrorAnswer_TellsTheErrors()
    {
        byte[] body = """{"responseTime":"2026-11-23T10:00:00.000Z","transactionID":"not an\nid","errors":[{"errorCode":"IDA-MLC-007","errorMessage":"x"},{"errorCode":"IDA-MPA-012","errorMessage":"Partner is deactivated"}],"response":{"kycStatus":false}}"""u8.ToArray();

        var e = await Assert.ThrowsAsync<MosipServiceException>(() => OfflineIda.OpenKycAsync(body, TestKeys.BankRing, cancellationToken: Token));

        Assert.Equal("IDA-MPA-012", e.Error.Code.Value);
        Assert.Null(e.TransactionId);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Theory]
    [InlineData("null", "null", "null")]
    [InlineData("5", "\"AA\"", "\"AA\"")]
    public async Task OpenKycAsync_NoIdentity_SaysSo(string identity, string sessionKey, string thumbprint)
    {
        var e = await AssertRefusedAsync(MosipCryptoFault.Malformed, () => OfflineIda.OpenKycAsync(Answer(identity, sessionKey, thumbprint), TestKeys.BankRing, cancellationToken: Token));

        Assert.Contains("releases no identity", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"%%%\"", "\"AA\"", null)]
    [InlineData("\"AA\"", "\"%%%\"", null)]
    [InlineData("\"AA\"", "\"AA\"", "\"AA\"")]
    [InlineData("\"AA\"", "null", "null")]
    [InlineData("\"AA\"", "null", null)]
    [InlineData("\"AA\"", "\"\"", null)]
    [InlineData("\"\"", "\"AA\"", null)]
    public async Task OpenKycAsync_MembersNotWrittenAsTheyShould_IsTheTypedFault(string identity, string sessionKey, string? thumbprint) =>
        await Assert.ThrowsAsync<MosipCryptoException>(() => OfflineIda.OpenKycAsync(Answer(identity, sessionKey, thumbprint ?? $"\"{TestKeys.BankRecipient.ThumbprintText}\""), TestKeys.BankRing, cancellationToken: Token));

    private static byte[] Answer()
    {
        KycEnvelope envelope = KycEnvelope.Seal(TestKeys.BankRecipient, Identity);
        return Answer($"\"{Base64Url.EncodeToString(envelope.Identity)}\"", $"\"{Base64Url.EncodeToString(envelope.SessionKey)}\"", $"\"{envelope.Thumbprint.ToUpperHex()}\"");
    }

    private static byte[] Answer(string identity, string sessionKey, string thumbprint) => Encoding.UTF8.GetBytes(
        $$"""
        {"transactionID":"TXN0000001","id":"mosip.identity.kyc","errors":null,"responseTime":"2026-11-23T10:00:00.000Z",
         "response":{"kycStatus":true,"identity":{{identity}},"sessionKey":{{sessionKey}},"thumbprint":{{thumbprint}} } }
        """);

    private static async Task<string> SignAsync(byte[] body) => await new JwsSigner(new() { IncludeCertificate = true }).SignAsync(TestKeys.Bank, body, Token);

    private static async Task<MosipCryptoException> AssertRefusedAsync(MosipCryptoFault fault, Func<Task> open)
    {
        var e = await Assert.ThrowsAsync<MosipCryptoException>(open);
        Assert.Equal(fault, e.Fault);
        return e;
    }
}
