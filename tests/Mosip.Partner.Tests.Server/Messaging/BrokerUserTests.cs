using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Messaging;

/// <summary>Users with fewer rights than MOSIP's own, over AMQP and in the process.</summary>
public sealed class BrokerUserTests : IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly QueuePair Own = new("mosip-to-abis", "abis-to-mosip");

    private readonly SandboxBroker _broker = SandboxBroker.Start(options =>
    {
        options.Users.Add(new SandboxBrokerUser("vendor", "vendor-password") { Reads = ["mosip-to-abis"], Writes = ["abis-to-mosip"] });
        options.Users.Add(new SandboxBrokerUser("guest", "guest-password") { Reads = ["mosip-to-abis", "missing"], Writes = ["abis-to-mosip"], MayCreate = false });
    });

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Vendor_ReadsAndWritesItsOwnQueues_WhereMosipWritesAndReads(bool overAmqp)
    {
        await using IQueueSession mosip = await OpenAsync(overAmqp, _broker.Login, new QueuePair(Own.Send, Own.Receive));
        await using IQueueSession vendor = await OpenAsync(overAmqp, LoginOf("vendor"), Own);

        await mosip.SendAsync(Conversation.Text("request"), Cancel);
        Assert.Equal("request", Conversation.Read(await vendor.ReceiveAsync(Cancel)));
        await vendor.SendAsync(Conversation.Text("reply"), Cancel);
        Assert.Equal("reply", Conversation.Read(await mosip.ReceiveAsync(Cancel)));
    }

    [Theory]
    [InlineData(true, "vendor", "mosip-to-adjudication", "abis-to-mosip", "amqp:unauthorized-access")]
    [InlineData(false, "vendor", "mosip-to-adjudication", "abis-to-mosip", "amqp:unauthorized-access")]
    [InlineData(true, "vendor", "mosip-to-abis", "adjudication-to-mosip", "amqp:unauthorized-access")]
    [InlineData(false, "vendor", "mosip-to-abis", "adjudication-to-mosip", "amqp:unauthorized-access")]
    [InlineData(true, "guest", "missing", "abis-to-mosip", "amqp:not-found")]
    [InlineData(false, "guest", "missing", "abis-to-mosip", "amqp:not-found")]
    public async Task QueueBeyondTheRights_IsRefused_AndTheMessageNamesIt(bool overAmqp, string user, string receive, string send, string condition)
    {
        await using IQueueSession mosip = await OpenAsync(overAmqp, _broker.Login, new QueuePair(Own.Send, Own.Receive));

        var refused = await Assert.ThrowsAsync<MosipServiceException>(() => OpenAsync(overAmqp, LoginOf(user), new QueuePair(receive, send)));

        Assert.Equal(condition, refused.Error.Code.Value);
        Assert.Contains(receive == Own.Receive ? send : receive, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vendor", "guest-password")]
    [InlineData("nobody", "vendor-password")]
    [InlineData("vendor", "")]
    public async Task WrongUserOrPassword_IsRefused(string user, string password)
    {
        var refused = await Assert.ThrowsAsync<MosipServiceException>(() => OpenAsync(true, _broker.Login with { UserName = user, Password = password }, Own));

        Assert.Equal("amqp:unauthorized-access", refused.Error.Code.Value);
    }

    [Fact]
    public async Task ManyAtOnce_EachHasItsOwnRights()
    {
        await using IQueueSession mosip = await OpenAsync(true, _broker.Login, new QueuePair("x", "y"));

        await Task.WhenAll(Enumerable.Range(0, 40).Select(async number =>
        {
            QueueBroker login = number % 2 == 0 ? LoginOf("vendor") : _broker.Login;
            Task<IQueueSession> open = OpenAsync(true, login, new QueuePair("mosip-to-verification", "abis-to-mosip"));
            if (number % 2 == 0)
                await Assert.ThrowsAsync<MosipServiceException>(() => open);
            else
                await (await open).DisposeAsync();
        }));
    }

    private QueueBroker LoginOf(string user) => _broker.Login with { UserName = user, Password = $"{user}-password" };

    private Task<IQueueSession> OpenAsync(bool overAmqp, QueueBroker login, QueuePair queues) =>
        (overAmqp ? QueueTransport.ByAddress : _broker.InProcess).OpenAsync(login, queues, Cancel);
}
