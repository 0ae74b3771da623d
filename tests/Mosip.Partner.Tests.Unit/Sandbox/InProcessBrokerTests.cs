using System.Text;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Unit.Sandbox;

/// <summary>The sandbox's broker without a socket: order, credit, settlement, dead letters and times to live as over AMQP.</summary>
public sealed class InProcessBrokerTests : IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new();
    private readonly SandboxBroker _broker;

    public InProcessBrokerTests() => _broker = SandboxBroker.Start(options => (options.Listens, options.TimeProvider, options.MaximumDeliveries) = (false, _time, 2));

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Theory]
    [InlineData(QueueMessageClass.Text)]
    [InlineData(QueueMessageClass.Bytes)]
    public async Task Messages_ComeInTheirOrder_InTheirClass_AsFarAsThereIsCredit(QueueMessageClass messageClass)
    {
        await using IQueueSession sender = await OpenAsync("any", "a"), reader = await OpenAsync("a", "any", credit: 2);
        foreach (string text in (string[])["1", "2", "3"])
            await sender.SendAsync(new QueueMessage(Encoding.UTF8.GetBytes(text), messageClass), Cancel);
        Assert.Equal((2, 1), (_broker.Unsettled("a"), _broker.Waiting("a").Count));

        foreach (string text in (string[])["1", "2", "3"])
        {
            QueueDelivery delivery = await reader.ReceiveAsync(Cancel);
            Assert.Equal((messageClass, text, 1), (delivery.Message.Class, Encoding.UTF8.GetString(delivery.Message.Content.Span), delivery.Attempt));
            await reader.SettleAsync(delivery, QueueSettlement.Accepted, Cancel);
        }
        Assert.Equal((0, 0), (_broker.Unsettled("a"), _broker.Waiting("a").Count));
    }

    [Fact]
    public async Task Failed_ComesAgainCounted_Released_Uncounted_AndTooOften_IsADeadLetter()
    {
        await using IQueueSession session = await OpenAsync("a", "a");
        await session.SendAsync(Text("x"), Cancel);

        var attempts = new List<int>();
        foreach (QueueSettlement settlement in (QueueSettlement[])[QueueSettlement.Released, QueueSettlement.Failed, QueueSettlement.Failed])
        {
            QueueDelivery delivery = await session.ReceiveAsync(Cancel);
            attempts.Add(delivery.Attempt);
            await session.SettleAsync(delivery, settlement, Cancel);
        }

        Assert.Equal([1, 1, 2], attempts);
        Assert.Single(_broker.DeadLetters);
    }

    [Fact]
    public async Task Rejected_IsADeadLetter_AndExpired_IsMovedAway()
    {
        await using IQueueSession sender = await OpenAsync("any", "a");
        await sender.SendAsync(Text("late") with { TimeToLive = TimeSpan.FromSeconds(1) }, Cancel);
        _time.Advance(TimeSpan.FromSeconds(1));
        await sender.SendAsync(Text("bad"), Cancel);

        await using IQueueSession reader = await OpenAsync("a", "any");
        await reader.SettleAsync(await reader.ReceiveAsync(Cancel), QueueSettlement.Rejected, Cancel);

        Assert.Equal("bad", Encoding.UTF8.GetString(Assert.Single(_broker.DeadLetters).Content.Span));
        Assert.Equal("late", Encoding.UTF8.GetString(Assert.Single(_broker.Expired).Content.Span));
    }

    [Fact]
    public async Task CutOff_EndsTheSession_AndWhatItHeldComesAgainCounted()
    {
        IQueueSession first = await OpenAsync("a", "a");
        await first.SendAsync(Text("x"), Cancel);
        QueueDelivery held = await first.ReceiveAsync(Cancel);

        _broker.CutOff();

        Assert.Equal(MosipTransportFault.ConnectionLost, (await Assert.ThrowsAsync<MosipTransportException>(async () => await first.ReceiveAsync(Cancel))).Fault);
        await Assert.ThrowsAsync<MosipTransportException>(() => first.SendAsync(Text("y"), Cancel));
        await Assert.ThrowsAsync<MosipTransportException>(async () => await first.SettleAsync(held, QueueSettlement.Accepted, Cancel));
        await using IQueueSession second = await OpenAsync("a", "a");
        Assert.Equal(2, (await second.ReceiveAsync(Cancel)).Attempt);
    }

    [Fact]
    public async Task Stopped_TakesNobody_UntilItIsResumed()
    {
        _broker.Stop();
        Assert.Equal(MosipTransportFault.NotReached, (await Assert.ThrowsAsync<MosipTransportException>(() => OpenAsync("a", "a"))).Fault);

        _broker.Resume();

        await using IQueueSession session = await OpenAsync("a", "a");
    }

    [Fact]
    public async Task Large_IsMarked_AndEmpty()
    {
        await using IQueueSession session = await _broker.InProcess.OpenAsync(_broker.Login, new QueuePair("a", "a") { MaximumMessageSize = 3 }, Cancel);
        await session.SendAsync(Text("1234"), Cancel);

        QueueDelivery delivery = await session.ReceiveAsync(Cancel);

        Assert.Equal((true, 0), (delivery.IsTooLarge, delivery.Message.Content.Length));
    }

    [Fact]
    public async Task WrongPassword_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<MosipServiceException>(() => _broker.InProcess.OpenAsync(_broker.Login with { Password = "wrong" }, new QueuePair("a", "a"), Cancel));

        Assert.Equal("amqp:unauthorized-access", refused.Error.Code.Value);
    }

    private Task<IQueueSession> OpenAsync(string receive, string send, int credit = 16) => _broker.InProcess.OpenAsync(_broker.Login, new QueuePair(receive, send) { Credit = credit }, Cancel);

    private static QueueMessage Text(string text) => new(Encoding.UTF8.GetBytes(text), QueueMessageClass.Text);
}
