using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Messaging;

/// <summary>AMQP over TLS against the sandbox's broker, with certificates as authorities issue them.</summary>
public sealed class BrokerTlsTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly QueuePair Queues = new("mosip-to-abis", "abis-to-mosip");

    private readonly TestAuthority _authority = new("broker authority");

    public void Dispose() => _authority.Dispose();

    [Fact]
    public async Task Certificate_OfTheAuthorityForTheName_IsTrusted()
    {
        await using SandboxBroker broker = Start(_authority.Issue("localhost"));
        await using IQueueSession mosip = await QueueTransport.ByAddress.OpenAsync(LoginTo(broker), new QueuePair(Queues.Send, Queues.Receive), Cancel);
        await using IQueueSession partner = await QueueTransport.ByAddress.OpenAsync(LoginTo(broker), Queues, Cancel);

        await mosip.SendAsync(Conversation.Text("{}"), Cancel);

        Assert.Equal("{}", Conversation.Read(await partner.ReceiveAsync(Cancel)));
    }

    [Fact]
    public async Task Certificate_ForAnotherName_IsRefused_AndSaysForWhich() =>
        Assert.Contains("another name (broker.example.org)", await RefusalAsync(_authority.Issue("broker.example.org"), _authority.Certificate), StringComparison.Ordinal);

    [Fact]
    public async Task Certificate_OfAnotherAuthority_IsRefused()
    {
        using var other = new TestAuthority("another authority");
        Assert.Contains("no issuer that the trust anchors hold", await RefusalAsync(_authority.Issue("localhost"), other.Certificate), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificate_WithoutAnchors_IsJudgedByTheMachine() =>
        Assert.Contains("no issuer that this machine trusts", await RefusalAsync(_authority.Issue("localhost")), StringComparison.Ordinal);

    [Fact]
    public async Task Certificate_Expired_IsRefused() => Assert.Contains("expired", await RefusalAsync(_authority.Issue("localhost", days: 0), _authority.Certificate), StringComparison.Ordinal);

    [Fact]
    public async Task Broker_WithoutTls_IsATransportFault()
    {
        await using SandboxBroker broker = SandboxBroker.Start();

        var fault = await Assert.ThrowsAsync<MosipTransportException>(() => QueueTransport.ByAddress.OpenAsync(
            LoginTo(broker) with { ConnectTimeout = TimeSpan.FromSeconds(5) }, Queues, Cancel));

        Assert.True(fault.Fault is MosipTransportFault.TlsFailed or MosipTransportFault.NotReached or MosipTransportFault.TimedOut, fault.Message);
    }

    private static SandboxBroker Start(X509Certificate2 certificate) => SandboxBroker.Start(options => options.TlsCertificate = certificate);

    // By its name, not by its number: that is what the certificate is for.
    private QueueBroker LoginTo(SandboxBroker broker) => broker.Login with { Address = new UriBuilder(broker.Address) { Scheme = "amqps", Host = "localhost" }.Uri, TrustAnchors = [_authority.Certificate] };

    private async Task<string> RefusalAsync(X509Certificate2 certificate, params X509Certificate2[] anchors)
    {
        await using SandboxBroker broker = Start(certificate);
        var fault = await Assert.ThrowsAsync<MosipTransportException>(() => QueueTransport.ByAddress.OpenAsync(LoginTo(broker) with { TrustAnchors = [.. anchors] }, Queues, Cancel));
        Assert.Equal(MosipTransportFault.TlsFailed, fault.Fault);
        return fault.Message;
    }
}
