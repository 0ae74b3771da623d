using System.Text;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;
using Mosip.Partner.Messaging.Stomp;

namespace Mosip.Partner.Tests.Unit.Messaging;

/// <summary>The session against a broker that is played frame by frame.</summary>
public sealed class StompQueueSessionTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new();
    private readonly StompPeer _peer = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _peer.DisposeAsync();

    [Fact]
    public async Task Open_LogsIn_AndSubscribesWithCreditAndSingleAcknowledgements()
    {
        Task<StompQueueSession> opening = _peer.StartAsync(_time);

        StompFrame connect = await _peer.NextAsync();
        await _peer.WriteAsync("CONNECTED\nversion:1.2\nserver:ActiveMQ/5.17.2\n\n\0");
        StompFrame subscribe = await _peer.NextAsync();
        Assert.False(opening.IsCompleted);
        await _peer.ReceiptAsync(subscribe);

        Assert.Equal("ActiveMQ", (await opening).Product);
        Assert.Equal(("CONNECT", "1.2", "broker.example.org", "partner", "not to be seen", "20000,20000"),
            (connect.Command, connect["accept-version"], connect["host"], connect["login"], connect["passcode"], connect["heart-beat"]));
        Assert.Equal(("SUBSCRIBE", "/queue/in", "client-individual", "3"), (subscribe.Command, subscribe["destination"], subscribe["ack"], subscribe["activemq.prefetchSize"]));
    }

    [Fact]
    public async Task Open_Refused_SaysWhatTheBrokerSays()
    {
        Task<StompQueueSession> opening = _peer.StartAsync(_time);
        await _peer.NextAsync();
        await _peer.WriteAsync("ERROR\nmessage:User name [partner] or password is invalid.\n\nnot to be seen\0");

        var refused = await Assert.ThrowsAsync<MosipServiceException>(() => opening);

        Assert.Equal("stomp:error", refused.Error.Code.Value);
        Assert.Contains("password is invalid", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not to be seen", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_Artemis_IsSentToAmqp()
    {
        Task<StompQueueSession> opening = _peer.StartAsync(_time);
        await _peer.NextAsync();
        await _peer.WriteAsync("CONNECTED\nversion:1.2\nserver:ActiveMQ-Artemis/2.39.0 ActiveMQ Artemis Messaging Engine\n\n\0");
        await _peer.ReceiptAsync(await _peer.NextAsync());

        Assert.Contains("amqp://", (await Assert.ThrowsAsync<MosipInputException>(() => opening)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CONNECTED\nversion:1.1\n\n\0", "version 1.2")]
    [InlineData("RECEIPT\nreceipt-id:1\n\n\0", "version 1.2")]
    [InlineData("HTTP/1.1 400 Bad Request\nContent-Type: text/html\nnonsense\n\n\0", "a header has no name")]
    public async Task Open_SomethingElse_IsATransportFaultThatSaysWhy(string answer, string why)
    {
        Task<StompQueueSession> opening = _peer.StartAsync(_time);
        await _peer.NextAsync();
        await _peer.WriteAsync(answer);

        Assert.Contains(why, (await Assert.ThrowsAsync<MosipTransportException>(() => opening)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(QueueMessageClass.Text, null)]
    [InlineData(QueueMessageClass.Bytes, "3")]
    public async Task Send_LengthDecidesTheClass_AndEndsWithTheReceipt(QueueMessageClass messageClass, string? length)
    {
        StompQueueSession session = await _peer.OpenAsync(_time);

        Task sending = session.SendAsync(new QueueMessage("{ }"u8.ToArray(), messageClass), Cancel);
        StompFrame send = await _peer.NextAsync();
        Assert.False(sending.IsCompleted);
        await _peer.ReceiptAsync(send);
        await sending;

        Assert.Equal(("SEND", "/queue/out", "true", length), (send.Command, send["destination"], send["persistent"], send["content-length"]));
        Assert.Equal("{ }", Encoding.UTF8.GetString(send.Body.Span));
    }

    [Fact]
    public async Task Send_NoReceipt_TimesOut()
    {
        StompQueueSession session = await _peer.OpenAsync(_time, heartBeat: "0,0");
        Task sending = session.SendAsync(new QueueMessage("{}"u8.ToArray(), QueueMessageClass.Text), Cancel);
        await _peer.NextAsync();

        _time.Advance(StompPeer.Broker.SendTimeout);

        Assert.Equal(MosipTransportFault.TimedOut, (await Assert.ThrowsAsync<MosipTransportException>(() => sending)).Fault);
    }

    [Fact]
    public async Task Send_Refused_IsTheBrokersError_AndTheSessionEnds()
    {
        StompQueueSession session = await _peer.OpenAsync(_time);
        Task sending = session.SendAsync(new QueueMessage("{}"u8.ToArray(), QueueMessageClass.Text), Cancel);
        StompFrame send = await _peer.NextAsync();

        await _peer.WriteAsync($"ERROR\nreceipt-id:{send["receipt"]}\nmessage:not authorized to write to: queue\\c//out\n\n\0");

        Assert.Contains("queue://out", (await Assert.ThrowsAsync<MosipServiceException>(() => sending)).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<MosipServiceException>(async () => await session.ReceiveAsync(Cancel));
        await Assert.ThrowsAsync<MosipServiceException>(() => session.SendAsync(new QueueMessage("{}"u8.ToArray(), QueueMessageClass.Text), Cancel));
    }

    [Fact]
    public async Task Receive_ReadsClassAttemptAndExpiry()
    {
        StompQueueSession session = await _peer.OpenAsync(_time);
        await _peer.MessageAsync("{}", "ack:1\nexpires:0\n");
        await _peer.MessageAsync("{}", "ack:2\ncontent-length:2\nredelivered:true\nmosip-failures:3\nexpires:1700000000000\n");

        QueueDelivery first = await session.ReceiveAsync(Cancel), second = await session.ReceiveAsync(Cancel);

        Assert.Equal((QueueMessageClass.Text, 1, null), (first.Message.Class, first.Attempt, first.ExpiresAt));
        Assert.Equal((QueueMessageClass.Bytes, 5, DateTimeOffset.FromUnixTimeMilliseconds(1700000000000)), (second.Message.Class, second.Attempt, second.ExpiresAt));
    }

    [Fact]
    public async Task Receive_MessageBeyondTheLimit_SaysSo_AndTheNextComes()
    {
        StompQueueSession session = await _peer.OpenAsync(_time, maximumMessageSize: 10);
        Task writing = _peer.MessageAsync(new string('x', 100_000));
        QueueDelivery large = await session.ReceiveAsync(Cancel);
        await writing;
        await _peer.MessageAsync("{}");

        Assert.True(large.IsTooLarge);
        Assert.True(large.Message.Content.IsEmpty);
        Assert.False((await session.ReceiveAsync(Cancel)).IsTooLarge);
    }

    [Theory]
    [InlineData(QueueSettlement.Accepted, "ACK")]
    [InlineData(QueueSettlement.Rejected, "NACK")]
    public async Task Settle_AcceptedOrRejected_IsOneFrame(QueueSettlement settlement, string command)
    {
        StompQueueSession session = await _peer.OpenAsync(_time);
        await _peer.MessageAsync("{}", "ack:ID\\cbroker-1\n");

        await session.SettleAsync(await session.ReceiveAsync(Cancel), settlement, Cancel);
        StompFrame frame = await _peer.NextAsync();

        Assert.Equal((command, "ID:broker-1"), (frame.Command, frame["id"]));
    }

    [Theory]
    [InlineData(QueueSettlement.Failed, "3")]
    [InlineData(QueueSettlement.Released, "2")]
    public async Task Settle_ToBeDeliveredAgain_PutsACopyBack_BeforeTheMessageIsRemoved(QueueSettlement settlement, string failures)
    {
        StompQueueSession session = await _peer.OpenAsync(_time);
        await _peer.MessageAsync("{}", "ack:1\ncontent-length:2\nmosip-failures:2\nexpires:1700000000000\n");
        Task settling = session.SettleAsync(await session.ReceiveAsync(Cancel), settlement, Cancel).AsTask();

        StompFrame copy = await _peer.NextAsync();
        Assert.False(settling.IsCompleted);
        await _peer.ReceiptAsync(copy);
        StompFrame ack = await _peer.NextAsync();
        await settling;

        Assert.Equal(("SEND", "/queue/in", failures, "1700000000000", "2", "true"),
            (copy.Command, copy["destination"], copy["mosip-failures"], copy["expires"], copy["content-length"], copy["persistent"]));
        Assert.Equal(("ACK", "1"), (ack.Command, ack["id"]));
    }

    [Fact]
    public async Task Settle_FailedForTheTenthTime_GoesToTheDeadLetters()
    {
        StompQueueSession session = await _peer.OpenAsync(_time);
        await _peer.MessageAsync("{}", "ack:1\nmosip-failures:9\n");

        await session.SettleAsync(await session.ReceiveAsync(Cancel), QueueSettlement.Failed, Cancel);

        Assert.Equal("NACK", (await _peer.NextAsync()).Command);
    }

    [Fact]
    public async Task Silence_BrokerThatPromisedHeartBeats_EndsTheSession()
    {
        StompQueueSession session = await _peer.OpenAsync(_time);
        Task<QueueDelivery> receiving = session.ReceiveAsync(Cancel).AsTask();

        // The loop waits for each of its ticks, so time passes in steps.
        for (int step = 0; step < 10 && !receiving.IsCompleted; step++)
        {
            _time.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        var fault = await Assert.ThrowsAsync<MosipTransportException>(() => receiving.WaitAsync(TimeSpan.FromSeconds(20), Cancel));
        Assert.Equal(MosipTransportFault.TimedOut, fault.Fault);
        Assert.Contains("no heart-beat", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_LeftAlone_SendsHeartBeats()
    {
        await _peer.OpenAsync(_time, heartBeat: "0,20000");

        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal((byte)'\n', await _peer.NextByteAsync());
    }

    [Theory]
    [InlineData("MESSAGE\nmessage-id:1\n\n{}\0", "cannot be acknowledged")]
    [InlineData("SEND\ndestination:x\n\n{}\0", "brokers do not send")]
    [InlineData("MESSAGE\nack:1\\q\n\n{}\0", "escape")]
    public async Task Receive_HostileFrame_EndsTheSessionAndSaysWhy(string frame, string why)
    {
        StompQueueSession session = await _peer.OpenAsync(_time);
        await _peer.WriteAsync(frame);

        var fault = await Assert.ThrowsAsync<MosipTransportException>(async () => await session.ReceiveAsync(Cancel));

        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receive_MoreThanTheCredit_EndsTheSession()
    {
        StompQueueSession session = await _peer.OpenAsync(_time);
        for (int i = 0; i < 10; i++)
            await _peer.MessageAsync("{}");

        await Assert.ThrowsAsync<MosipTransportException>(async () =>
        {
            while (true)
            {
                await _peer.MessageAsync("{}");
                await _peer.MessageAsync("{}");
                await session.ReceiveAsync(Cancel);
            }
        });
    }

    [Fact]
    public async Task Receive_ConnectionEnds_IsATransportFault()
    {
        StompQueueSession session = await _peer.OpenAsync(_time);

        await _peer.CloseAsync();

        Assert.Equal(MosipTransportFault.ConnectionLost, (await Assert.ThrowsAsync<MosipTransportException>(async () => await session.ReceiveAsync(Cancel))).Fault);
    }

    [Fact]
    public async Task Dispose_SaysGoodbye_BehindWhatWasSettled()
    {
        StompQueueSession session = await _peer.OpenAsync(_time);
        await _peer.MessageAsync("{}");
        await session.SettleAsync(await session.ReceiveAsync(Cancel), QueueSettlement.Accepted, Cancel);

        ValueTask ending = session.DisposeAsync();
        Assert.Equal("ACK", (await _peer.NextAsync()).Command);
        StompFrame goodbye = await _peer.NextAsync();
        await _peer.ReceiptAsync(goodbye);
        await ending;

        Assert.Equal("DISCONNECT", goodbye.Command);
    }
}
