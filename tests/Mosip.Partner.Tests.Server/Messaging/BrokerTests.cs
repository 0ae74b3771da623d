using System.Collections.Concurrent;
using System.Globalization;
using Mosip.Partner.Devices;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Abis;

namespace Mosip.Partner.Tests.Server.Messaging;

/// <summary>What the worker has to do on every broker.</summary>
/// <param name="server">The broker.</param>
public abstract class BrokerTests<TServer>(TServer server) : IClassFixture<TServer>, IAsyncLifetime
    where TServer : class, IBrokerServer
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    /// <summary>The broker.</summary>
    protected TServer Server { get; } = server;

    public async ValueTask InitializeAsync() => await Server.StartAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Broker_KilledInTheMiddle_EveryRequestIsAnswered()
    {
        const int Requests = 200;
        QueuePair queues = Server.NewPair();
        var answered = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        await using QueueWorker worker = await Exchange.StartAsync(Server.Login, queues);
        await using (IQueueSession mosip = await Exchange.MosipAsync(Server.Login, queues))
        {
            await SendAsync(mosip, Requests);
            for (int i = 0; i < Requests / 4; i++)
                answered.TryAdd(Conversation.Read(await Exchange.TakeAsync(mosip)), 1);
        }

        Server.Kill();
        await Until.TrueAsync(() => !worker.State.IsConnected, "the worker knows that the broker is gone");
        await Server.StartAsync();
        await using IQueueSession again = await Exchange.MosipAsync(Server.Login, queues);
        while (answered.Count < Requests)
            answered.TryAdd(Conversation.Read(await Exchange.TakeAsync(again)), 1);

        Assert.True(worker.State.IsConnected);
    }

    [Fact]
    public async Task Backlog_IsWorkedOffOverOneConnection_EachMessageOnce()
    {
        const int Requests = 3000;
        QueuePair queues = Server.NewPair();
        await using IQueueSession mosip = await Exchange.MosipAsync(Server.Login, queues);
        await SendAsync(mosip, Requests);
        await using IQueueSession partner = await QueueTransport.ByAddress.OpenAsync(Server.Login, queues with { Credit = 8 }, Cancel);

        // Settled while others are on their way: a broker that then gives more than was granted loses the session.
        var taken = new List<string>(Requests);
        while (taken.Count < Requests)
        {
            QueueDelivery delivery = await partner.ReceiveAsync(Cancel);
            taken.Add(Conversation.Read(delivery));
            await partner.SettleAsync(delivery, QueueSettlement.Accepted, Cancel);
        }

        Assert.Equal(Requests, taken.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task ComplianceSuite_OverThisBroker_Passes()
    {
        QueuePair queues = Server.NewPair();
        await using MosipSandbox sandbox = await MosipSandbox.StartAsync(cancellationToken: Cancel);
        OnboardedQueuePartner partner = await sandbox.OnboardAbisAsync(cancellationToken: Cancel);
        await using RunningAbis abis = await RunningAbis.StartAsync(partner, Server.Login, inbound: queues.Receive, outbound: queues.Send);

        ComplianceReport report = await AbisSuite.RunAsync(
            new AbisSuiteOptions { Sandbox = sandbox, Partner = partner, Broker = Server.Login, InboundQueue = queues.Receive, OutboundQueue = queues.Send }, cancellationToken: Cancel);

        Assert.All(report.Cases, one => Assert.True(one.Result.IsAccepted, $"{one.Subject}: {one.Result.Message}"));
        Assert.Equal(32, report.Cases.Count);
    }

    private static Task SendAsync(IQueueSession mosip, int requests) =>
        Task.WhenAll(Enumerable.Range(0, requests).Select(i => mosip.SendAsync(Conversation.Text(i.ToString(CultureInfo.InvariantCulture)), Cancel)));
}
