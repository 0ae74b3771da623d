using System.Net;
using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox;

public class FaultTests
{
    [Fact]
    public async Task HttpStatus_MeetsOnlyItsOperation_AsOftenAsItSays()
    {
        await using TestBank bank = await TestBank.StartAsync();
        bank.Sandbox.Faults.Add(Fault.HttpStatus(503).On(SandboxOperation.Auth).Times(2));

        Assert.Empty((await bank.SendAsync(bank.Otp())).Codes);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await SendAsync(bank)).Status);
        Assert.Equal("HTTP 503", Assert.Single(bank.Sandbox.Requests[^1].Faults));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await SendAsync(bank)).Status);
        Assert.True((await SendAsync(bank)).IsAuthenticated);
        Assert.Empty(bank.Sandbox.Faults.Active);
    }

    [Fact]
    public async Task DroppedConnection_HasNoAnswer_AndARecord()
    {
        await using TestBank bank = await TestBank.StartAsync();
        bank.Sandbox.Faults.Add(Fault.DroppedConnection().On(SandboxOperation.Auth));

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(bank));

        Assert.Equal(0, bank.Sandbox.Requests[^1].HttpStatus);
        bank.Sandbox.Faults.Clear();
        Assert.True((await SendAsync(bank)).IsAuthenticated);
    }

    [Fact]
    public async Task GatewayPage_IsHtml()
    {
        await using TestBank bank = await TestBank.StartAsync();
        bank.Sandbox.Faults.Add(Fault.GatewayPage(200).On(SandboxOperation.Auth));

        IdaAnswer answer = await SendAsync(bank);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(answer.Signature);
        Assert.StartsWith("<html>", System.Text.Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Latency_WaitsByTheSandboxsClock()
    {
        await using TestBank bank = await TestBank.StartAsync();
        bank.Sandbox.Faults.Add(Fault.Latency(TimeSpan.FromSeconds(20)).On(SandboxOperation.Auth));

        Task<IdaAnswer> waiting = SendAsync(bank);
        await bank.Clock.SomeoneWaits;
        bank.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.True((await waiting).IsAuthenticated);
        Assert.True(bank.Sandbox.Requests[^1].Duration >= TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task UnsignedReply_HasNoSignature()
    {
        await using TestBank bank = await TestBank.StartAsync();
        bank.Sandbox.Faults.Add(Fault.UnsignedReply().On(SandboxOperation.Auth));

        IdaAnswer answer = await SendAsync(bank);

        Assert.True(answer.IsAuthenticated);
        Assert.Null(answer.Signature);
    }

    [Fact]
    public async Task UnknownSigner_DoesNotLeadToIda()
    {
        await using TestBank bank = await TestBank.StartAsync();
        bank.Sandbox.Faults.Add(Fault.UnknownSigner().On(SandboxOperation.Auth));

        Assert.Equal(MosipCryptoFault.CertificateUntrusted, FaultOf(bank, await SendAsync(bank)));
    }

    [Fact]
    public async Task ExpiredCertificate_SignsAnswers_AndIsDownloaded()
    {
        await using TestBank bank = await TestBank.StartAsync();
        bank.Sandbox.Faults.Add(Fault.ExpiredCertificate().On(SandboxOperation.Auth));
        Assert.Equal(MosipCryptoFault.CertificateExpired, FaultOf(bank, await SendAsync(bank)));

        bank.Sandbox.Faults.Add(Fault.ExpiredCertificate().On(SandboxOperation.Certificate));

        Assert.True((await bank.FetchCertificateAsync(bank.Partner.IdaPartnerCertificateAddress)).NotAfter.ToUniversalTime() < bank.Clock.GetUtcNow().UtcDateTime);
        Assert.True((await bank.FetchCertificateAsync(bank.Partner.IdaBiometricCertificateAddress)).NotAfter.ToUniversalTime() < bank.Clock.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public async Task TwoDocuments_AreSignedAsAWhole()
    {
        await using TestBank bank = await TestBank.StartAsync();
        bank.Sandbox.Faults.Add(Fault.TwoDocuments().On(SandboxOperation.Auth));

        IdaAnswer answer = await SendAsync(bank);

        Assert.ThrowsAny<JsonException>(() => answer.Json);
        new JwsVerifier(bank.Partner.TrustAnchors, bank.Clock).VerifyDetached(answer.Signature!, answer.Body);
    }

    [Fact]
    public async Task TruncatedReply_BreaksOff()
    {
        await using TestBank bank = await TestBank.StartAsync();
        bank.Sandbox.Faults.Add(Fault.TruncatedReply().On(SandboxOperation.Auth));

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(bank));
    }

    [Fact]
    public async Task OversizedReply_HasTheSize()
    {
        await using TestBank bank = await TestBank.StartAsync();
        bank.Sandbox.Faults.Add(Fault.OversizedReply(1_000_000).On(SandboxOperation.Auth));

        Assert.InRange((await SendAsync(bank)).Body.Length, 1_000_000, 1_000_100);
    }

    [Theory]
    [InlineData(120)]
    [InlineData(-120)]
    public async Task ClockOffset_MakesRequestsStaleOrEarly_AndShowsInTheAnswer(int seconds)
    {
        await using TestBank bank = await TestBank.StartAsync();
        bank.Sandbox.Faults.Add(Fault.ClockOffset(TimeSpan.FromSeconds(seconds)).On(SandboxOperation.Auth).Times(1));

        IdaAnswer answer = await SendAsync(bank);

        Assert.Equal("IDA-MLC-001", answer.Codes[0]);
        Assert.Equal(bank.Clock.GetUtcNow().AddSeconds(seconds), DateTimeOffset.Parse((string)answer.Json["responseTime"]!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.True((await SendAsync(bank)).IsAuthenticated);
    }

    [Fact]
    public async Task PropagationDelay_KeepsIdaIgnorant_UntilItIsOver()
    {
        await using TestBank bank = await TestBank.StartAsync();
        bank.Sandbox.Faults.PropagationDelay = TimeSpan.FromSeconds(10);
        TestBank late = await bank.OnboardOtherAsync(options => options.UseOwnMisp = true);

        Assert.Equal(["IDA-MLC-007", "IDA-MPA-009"], (await SendAsync(late)).Codes);
        IdaMessage otherLicence = bank.Auth(TestBank.BirthFactor());
        otherLicence.LicenceKey = late.Partner.MispLicenceKey.Reveal();
        Assert.Equal(["IDA-MLC-007", "IDA-MPA-007"], (await bank.SendAsync(otherLicence)).Codes);

        bank.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.True((await SendAsync(late)).IsAuthenticated);
    }

    private static Task<IdaAnswer> SendAsync(TestBank bank) => bank.SendAsync(bank.Auth(TestBank.BirthFactor()));

    private static MosipCryptoFault FaultOf(TestBank bank, IdaAnswer answer) =>
        Assert.Throws<MosipCryptoException>(() => { new JwsVerifier(bank.Partner.TrustAnchors, bank.Clock).VerifyDetached(answer.Signature!, answer.Body); }).Fault;
}
