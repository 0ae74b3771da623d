using System.Globalization;
using System.Threading.Channels;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Messaging.Stomp;

/// <summary>One connection with one subscription.</summary>
internal sealed class StompQueueSession : IQueueSession
{
    // As many as Artemis counts before it gives a message up; STOMP has no broker that counts.
    private const int MaximumAttempts = 10;

    private readonly Channel<QueueDelivery> _received = Channel.CreateUnbounded<QueueDelivery>(new UnboundedChannelOptions { SingleWriter = true });
    private readonly QueueBroker _broker;
    private readonly QueuePair _queues;
    private readonly TimeProvider _time;
    private readonly StompConnection _connection;

    private StompQueueSession(Stream stream, QueueBroker broker, QueuePair queues, TimeProvider time)
    {
        (_broker, _queues, _time) = (broker, queues, time);
        _connection = new StompConnection(stream, broker, queues.MaximumMessageSize, time, OnMessage, reason => _received.Writer.TryComplete(reason));
    }

    public string Product => _connection.Server.Split('/')[0];

    /// <summary>Logs in and subscribes.</summary>
    public static async Task<StompQueueSession> OpenAsync(Stream stream, QueueBroker broker, QueuePair queues, TimeProvider time, CancellationToken cancellationToken)
    {
        var session = new StompQueueSession(stream, broker, queues, time);
        try
        {
            await session._connection.StartAsync(cancellationToken).ConfigureAwait(false);
            // To Artemis a NACK is an ACK, so that what is rejected would be lost; and it makes topics of names with a slash.
            if (session.Product.Contains("artemis", StringComparison.OrdinalIgnoreCase))
                throw new MosipInputException(MosipInputFault.InvalidContent, QueueOperations.Connect, $"{broker} is Artemis; write amqp:// for it, on the same port");
            StompFrame subscribe = new StompFrame(StompNames.Subscribe)
                .With(StompNames.Id, "0").With(StompNames.Destination, DestinationOf(queues.Receive)).With(StompNames.AckHeader, "client-individual")
                .With(StompNames.PrefetchSize, queues.Credit.ToString(CultureInfo.InvariantCulture));
            await session._connection.WriteAndWaitAsync(subscribe, QueueOperations.Connect, broker.ConnectTimeout, cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask<QueueDelivery> ReceiveAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await _received.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw _connection.End!;
        }
    }

    public Task SendAsync(QueueMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        StompFrame send = SendTo(_queues.Send, message.Content, message.Class == QueueMessageClass.Bytes);
        if (message.TimeToLive is { Ticks: > 0 } life)
            send.With(StompNames.Expires, _time.GetUtcNow().Add(life).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        return _connection.WriteAndWaitAsync(send, QueueOperations.Send, _broker.SendTimeout, cancellationToken);
    }

    public async ValueTask SettleAsync(QueueDelivery delivery, QueueSettlement settlement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var message = (StompFrame)delivery.Tag;
        int failures = FailuresOf(message) + (settlement == QueueSettlement.Failed ? 1 : 0);
        if (failures >= MaximumAttempts)
            settlement = QueueSettlement.Rejected;
        // STOMP cannot give a message back and keep the connection: a copy goes to the end of the queue before the message is removed.
        if (settlement is QueueSettlement.Failed or QueueSettlement.Released)
            await GiveBackAsync(message, failures, cancellationToken).ConfigureAwait(false);
        string command = settlement == QueueSettlement.Rejected ? StompNames.Nack : StompNames.Ack;
        await _connection.WriteAsync(new StompFrame(command).With(StompNames.Id, message[StompNames.AckHeader]), cancellationToken).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private Task GiveBackAsync(StompFrame message, int failures, CancellationToken cancellationToken)
    {
        StompFrame copy = SendTo(_queues.Receive, message.Body, message.HasLength)
            .With(StompNames.Expires, message[StompNames.Expires]).With(StompNames.Failures, failures.ToString(CultureInfo.InvariantCulture));
        return _connection.WriteAndWaitAsync(copy, QueueOperations.Settle, _broker.SendTimeout, cancellationToken);
    }

    private static StompFrame SendTo(string queue, ReadOnlyMemory<byte> content, bool isBytes) =>
        new StompFrame(StompNames.Send) { Body = content, HasLength = isBytes }.With(StompNames.Destination, DestinationOf(queue)).With(StompNames.Persistent, "true");

    private static string DestinationOf(string queue) => $"/queue/{queue}";

    private static int FailuresOf(StompFrame message) =>
        int.TryParse(message[StompNames.Failures], NumberStyles.None, CultureInfo.InvariantCulture, out int failures) ? Math.Min(failures, MaximumAttempts) : 0;

    private void OnMessage(StompFrame message)
    {
        if (message[StompNames.AckHeader] is null)
            throw new StompException("a message cannot be acknowledged");
        // The broker gives no more than was asked for; one that does is not to fill the memory.
        if (_received.Reader.Count > _queues.Credit)
            throw new StompException("it gives more messages than were asked for");
        bool expires = long.TryParse(message[StompNames.Expires], NumberStyles.None, CultureInfo.InvariantCulture, out long expiry) && expiry is > 0 and < 253402300799999;
        _received.Writer.TryWrite(new QueueDelivery(new QueueMessage(message.Body, message.HasLength ? QueueMessageClass.Bytes : QueueMessageClass.Text), message)
        {
            Attempt = 1 + FailuresOf(message) + (message[StompNames.Redelivered] == "true" ? 1 : 0),
            ExpiresAt = expires ? DateTimeOffset.FromUnixTimeMilliseconds(expiry) : null,
            IsTooLarge = message.IsTooLarge,
        });
    }
}
