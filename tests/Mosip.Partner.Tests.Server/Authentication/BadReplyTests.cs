using System.Security.Cryptography;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Tests.Server.Authentication;

public class BadReplyTests
{
    private static Task<AuthResult> Ask(ScriptedIda ida) => ida.Client.AuthenticateAsync(ScriptedIda.OtpRequest(), TestContext.Current.CancellationToken);

    private static async Task AssertTransport(ScriptedIda ida, MosipTransportFault expected) =>
        Assert.Equal(expected, (await Assert.ThrowsAsync<MosipTransportException>(() => Ask(ida))).Fault);

    private static async Task AssertCrypto(ScriptedIda ida, MosipCryptoFault expected) =>
        Assert.Equal(expected, (await Assert.ThrowsAsync<MosipCryptoException>(() => Ask(ida))).Fault);

    [Fact]
    public async Task Reply_Unsigned_IsRefused()
    {
        var ida = new ScriptedIda();
        ida.Answer = (request, _) => Task.FromResult(ScriptedIda.Plain(ida.Yes(request)));

        await AssertCrypto(ida, MosipCryptoFault.SignatureMissing);
    }

    [Fact]
    public async Task Reply_SignedByAnother_IsRefused()
    {
        var ida = new ScriptedIda();
        using RSA other = RSA.Create(2048);
        ida.Answer = (request, _) => ida.Signed(ida.Yes(request), other);

        await AssertCrypto(ida, MosipCryptoFault.CertificateUntrusted);
    }

    [Fact]
    public async Task Reply_ChangedAfterSigning_IsRefused()
    {
        var ida = new ScriptedIda();
        ida.Answer = async (request, _) =>
        {
            HttpResponseMessage signed = await ida.Signed(ida.Reply(request, ScriptedIda.Errors("IDA-OTA-004"), """{"authStatus":false,"authToken":null}"""));
            HttpResponseMessage changed = ScriptedIda.Plain(ida.Yes(request));
            changed.Headers.TryAddWithoutValidation("response-signature", signed.Headers.GetValues("response-signature"));
            return changed;
        };

        await AssertCrypto(ida, MosipCryptoFault.SignatureInvalid);
    }

    [Fact]
    public async Task Reply_Truncated_IsRefused()
    {
        var ida = new ScriptedIda();
        ida.Answer = async (request, _) =>
        {
            string body = ida.Yes(request);
            HttpResponseMessage signed = await ida.Signed(body);
            HttpResponseMessage cut = ScriptedIda.Plain(body[..(body.Length / 2)]);
            cut.Headers.TryAddWithoutValidation("response-signature", signed.Headers.GetValues("response-signature"));
            return cut;
        };

        await AssertTransport(ida, MosipTransportFault.TruncatedReply);
    }

    [Theory]
    [InlineData("<html><body>502 Bad Gateway</body></html>", MosipTransportFault.NotJson)]
    [InlineData("", MosipTransportFault.NotJson)]
    [InlineData("hello", MosipTransportFault.NotJson)]
    [InlineData("{}{}", MosipTransportFault.UnexpectedReply)]
    [InlineData("{\"a\":tru", MosipTransportFault.TruncatedReply)]
    [InlineData("{\"a\":x}", MosipTransportFault.UnexpectedReply)]
    public async Task Reply_NotMosips_IsRefused(string body, MosipTransportFault expected)
    {
        var ida = new ScriptedIda { Answer = (_, _) => Task.FromResult(ScriptedIda.Plain(body)) };

        await AssertTransport(ida, expected);
    }

    [Fact]
    public async Task Reply_SignedButTwoDocuments_IsRefused()
    {
        var ida = new ScriptedIda();
        ida.Answer = (request, _) => ida.Signed(ida.Yes(request) + ida.Yes(request));

        await AssertTransport(ida, MosipTransportFault.UnexpectedReply);
    }

    [Theory]
    [InlineData("{\"response\":{\"authStatus\":true}}")]
    [InlineData("{\"responseTime\":\"2026-11-23T10:00:00.000Z\",\"errors\":{}}")]
    [InlineData("{\"responseTime\":\"2026-11-23T10:00:00.000Z\",\"errors\":[1]}")]
    [InlineData("{\"responseTime\":5}")]
    [InlineData("{\"responseTime\":\"2026-11-23T10:00:00.000Z\",\"errors\":null,\"errors\":null}")]
    public async Task Reply_SignedButOtherJson_IsRefused(string body)
    {
        var ida = new ScriptedIda();
        ida.Answer = (_, _) => ida.Signed(body);

        await AssertTransport(ida, MosipTransportFault.UnexpectedReply);
    }

    [Fact]
    public async Task Reply_OfAnotherTransaction_IsRefused()
    {
        var ida = new ScriptedIda();
        ida.Answer = (request, _) => ida.Signed(ida.Yes(request).Replace("A1b2C3d4E5", "Z9y8X7w6V5", StringComparison.Ordinal));

        await AssertTransport(ida, MosipTransportFault.UnexpectedReply);
    }

    [Fact]
    public async Task Reply_PositiveAndOld_IsRefused()
    {
        var ida = new ScriptedIda();
        ida.Answer = (request, _) => ida.Signed(ida.Reply(request, "null", """{"authStatus":true,"authToken":"1"}""", ida.Time.GetUtcNow().AddMinutes(-10)));

        await AssertCrypto(ida, MosipCryptoFault.NotFresh);
    }

    [Fact]
    public async Task Reply_OfHundredMegabytes_IsRefusedBeforeItIsRead()
    {
        var ida = new ScriptedIda();
        var body = new ZeroStream();
        ida.Answer = (_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(body) });

        await AssertTransport(ida, MosipTransportFault.ReplyTooLarge);
        Assert.InRange(body.Given, 1, 40 * 1024 * 1024);
    }

    [Fact]
    public async Task Reply_ClockTenMinutesOff_NamesTheClock()
    {
        var ida = new ScriptedIda();
        ida.Answer = (request, _) => ida.Signed(ida.Reply(request, ScriptedIda.Errors("IDA-MLC-001"), """{"authStatus":false,"authToken":null}""", ida.Time.GetUtcNow().AddMinutes(10)));

        MosipServiceException e = await Assert.ThrowsAsync<MosipServiceException>(() => Ask(ida));

        Assert.Equal("IDA-MLC-001", e.Error.Code.Value);
        Assert.Equal(-600, e.ClockSkew!.Value.TotalSeconds, tolerance: 1);
        Assert.Contains("clock is 600 s behind MOSIP's", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_WrapperErrorFirst_TellsTheRealOne()
    {
        var ida = new ScriptedIda();
        ida.Answer = (request, _) => ida.Signed(ida.Reply(request, ScriptedIda.Errors("IDA-MLC-007", "IDA-MPA-009"), """{"authStatus":false,"authToken":null}"""));

        MosipServiceException e = await Assert.ThrowsAsync<MosipServiceException>(() => Ask(ida));

        Assert.Equal("IDA-MPA-009", e.Error.Code.Value);
        Assert.Equal(2, e.Errors.Count);
    }

    [Fact]
    public async Task Reply_StatusFalseWithToken_GivesNoToken()
    {
        var ida = new ScriptedIda();
        ida.Answer = (request, _) => ida.Signed(ida.Reply(request, ScriptedIda.Errors("IDA-OTA-004"), """{"authStatus":false,"authToken":"241374838561025910563814250918364719"}"""));

        AuthResult result = await Ask(ida);

        Assert.False(result.IsAuthenticated);
        Assert.Null(result.AuthToken);
        Assert.Equal("IDA-OTA-004", result.Error.Code.Value);
    }

    [Fact]
    public async Task Reply_StatusFalseWithoutErrors_IsANoWithAReasonOfOurOwn()
    {
        var ida = new ScriptedIda();
        ida.Answer = (request, _) => ida.Signed(ida.Reply(request, "null", """{"authStatus":false,"authToken":null}"""));

        AuthResult result = await Ask(ida);

        Assert.False(result.IsAuthenticated);
        Assert.NotNull(result.Error);
    }

    [Theory]
    [InlineData("IDA-MPA-003")]
    [InlineData("IDA-MPA-004")]
    public async Task Reply_CertificateRefused_IsFetchedAnewAndAskedOnceMore(string code)
    {
        var ida = new ScriptedIda();
        using RSA rotated = RSA.Create(2048);
        ida.Answer = async (request, _) =>
        {
            if (ida.Requests.Count > 1)
                return await ida.Signed(ida.Yes(request));
            ida.EncryptionCertificate = ScriptedIda.Certify("CN=IDA-PARTNER", rotated);
            return await ida.Signed(ida.Reply(request, ScriptedIda.Errors("IDA-MLC-007", code), """{"authStatus":false,"authToken":null}"""));
        };

        AuthResult result = await Ask(ida);

        Assert.True(result.IsAuthenticated);
        Assert.Equal(2, ida.Requests.Count);
    }

    [Fact]
    public async Task Reply_CertificateRefusedAndNoOtherPublished_IsNotRepeated()
    {
        var ida = new ScriptedIda();
        ida.Answer = (request, _) => ida.Signed(ida.Reply(request, ScriptedIda.Errors("IDA-MLC-007", "IDA-MPA-003"), """{"authStatus":false,"authToken":null}"""));

        await Assert.ThrowsAsync<MosipServiceException>(() => Ask(ida));

        Assert.Single(ida.Requests);
    }

    [Fact]
    public async Task Certificate_ForBiometrics_IsNeverUsedForRequests()
    {
        var ida = new ScriptedIda();
        using RSA rsa = RSA.Create(2048);
        ida.EncryptionCertificate = ScriptedIda.Certify("CN=IDA-FIR", rsa);

        await AssertCrypto(ida, MosipCryptoFault.CertificateUnexpected);
        Assert.Empty(ida.Requests);
    }

    [Fact]
    public async Task Certificate_Expired_IsFetchedAgain()
    {
        var ida = new ScriptedIda();
        await Ask(ida);
        using RSA rsa = RSA.Create(2048);
        ida.EncryptionCertificate = ScriptedIda.Certify("CN=IDA-PARTNER-2", rsa);
        ida.Time.Advance(TimeSpan.FromDays(2));

        await Ask(ida);

        string expected = Mosip.Partner.Core.Certificates.CertificateThumbprint.Of(ida.EncryptionCertificate).ToUpperHex();
        Assert.Contains(expected, System.Text.Encoding.UTF8.GetString(ida.Requests[^1].Body), StringComparison.Ordinal);
    }

    private sealed class ZeroStream : Stream
    {
        private long _left = 100 * 1024 * 1024;

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = (int)Math.Min(buffer.Length, _left);
            _left -= read;
            Given += read;
            return ValueTask.FromResult(read);
        }

        public override void Flush() => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
