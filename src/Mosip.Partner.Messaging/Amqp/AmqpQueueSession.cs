using System.Threading.Channels;
using Amqp;
using Amqp.Framing;
using Amqp.Types;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Messaging.Amqp;

/// <summary>One connection with one receiving and one sending link.</summary>
internal sealed class AmqpQueueSession : IQueueSession
{
    private const string RabbitMq = "RabbitMQ";

    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly Connection _connection;
    private readonly AmqpStreamTransport _transport;
    private readonly QueueBroker _broker;
    private readonly Channel<QueueDelivery> _received = Channel.CreateUnbounded<QueueDelivery>(new UnboundedChannelOptions { SingleWriter = true });
    private ReceiverLink _receiver = null!;
    private SenderLink _sender = null!;
    private LinkCredit _credit = null!;

    private AmqpQueueSession(Connection connection, AmqpStreamTransport transport, QueueBroker broker, string product) =>
        (_connection, _transport, _broker, Product) = (connection, transport, broker, product);

    public string Product { get; }

    public static async Task<AmqpQueueSession> AttachAsync(
        Connection connection, AmqpStreamTransport transport, QueueBroker broker, QueuePair queues, string product, CancellationToken cancellationToken)
    {
        var opened = new AmqpQueueSession(connection, transport, broker, product);
        var session = new Session(connection);
        connection.AddClosedCallback(opened.OnEnded);
        session.AddClosedCallback(opened.OnEnded);
        // Without the capability Artemis may take a name for a topic's: what is sent there vanishes.
        Symbol[] isQueue = [new Symbol("queue")];
        // The reply's link first, so that nothing arrives that could not be answered.
        opened._sender = await LinkAttach.RunAsync(
            queues.Send, false, onAttached => new SenderLink(session, $"{queues.Send}-{Guid.NewGuid():N}", new Attach { Source = new Source(), Target = new Target { Address = queues.Send, Capabilities = isQueue } }, onAttached),
            cancellationToken).ConfigureAwait(false);
        opened._receiver = await LinkAttach.RunAsync(
            queues.Receive, true, onAttached => new ReceiverLink(session, $"{queues.Receive}-{Guid.NewGuid():N}", new Attach
            {
                Source = new Source { Address = queues.Receive, Capabilities = isQueue },
                Target = new Target(),
                MaxMessageSize = (ulong)queues.MaximumMessageSize,
            }, onAttached),
            cancellationToken).ConfigureAwait(false);
        opened._sender.AddClosedCallback(opened.OnEnded);
        opened._receiver.AddClosedCallback(opened.OnEnded);
        opened._credit = new LinkCredit(opened._receiver);
        opened._credit.Start(queues.Credit, opened.OnMessage);
        return opened;
    }

    public async ValueTask<QueueDelivery> ReceiveAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await _received.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw Ended(QueueOperations.Receive);
        }
    }

    public async Task SendAsync(QueueMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var taken = new TaskCompletionSource<Outcome?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Outcome? outcome;
        try
        {
            Message encoded = AmqpMessages.Encode(message);
            _sender.Send(encoded, static (_, _, outcome, state) => ((TaskCompletionSource<Outcome?>)state).TrySetResult(outcome), taken);
            outcome = await taken.Task.WaitAsync(_broker.SendTimeout, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException e)
        {
            throw new MosipTransportException(MosipTransportFault.TimedOut, QueueOperations.Send, detail: _broker.Name, innerException: e);
        }
        catch (Exception e) when (IsEnd(e))
        {
            throw Ended(QueueOperations.Send);
        }
        if (outcome is Accepted)
            return;
        throw outcome is Rejected rejected ? AmqpFaults.Ended(rejected.Error ?? new Error(ErrorCode.NotAllowed), QueueOperations.Send, $"{_broker.Name} rejects the message") : Ended(QueueOperations.Send);
    }

    public ValueTask SettleAsync(QueueDelivery delivery, QueueSettlement settlement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var message = (Message)delivery.Tag;
        try
        {
            switch (settlement)
            {
                case QueueSettlement.Accepted:
                    _receiver.Accept(message);
                    break;
                // RabbitMQ ends the session where it meets a modified delivery.
                case QueueSettlement.Failed when Product == RabbitMq:
                case QueueSettlement.Released:
                    _receiver.Release(message);
                    break;
                case QueueSettlement.Failed:
                    _receiver.Modify(message, deliveryFailed: true);
                    break;
                default:
                    _receiver.Reject(message);
                    break;
            }
            _credit.Settled();
        }
        catch (Exception e) when (IsEnd(e))
        {
            throw Ended(QueueOperations.Settle);
        }
        finally
        {
            message.Dispose();
        }
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _received.Writer.TryComplete();
        try
        {
            await _connection.CloseAsync(CloseTimeout, null).ConfigureAwait(false);
        }
        catch (Exception e) when (IsEnd(e) || e is TimeoutException)
        {
            // It has ended already.
        }
        _transport.Dispose();
    }

    private static bool IsEnd(Exception exception) => exception is AmqpException or ObjectDisposedException or IOException or InvalidOperationException or System.Net.Sockets.SocketException;

    private void OnMessage(IReceiverLink receiver, Message message)
    {
        var delivery = new QueueDelivery(AmqpMessages.Decode(message), message)
        {
            Attempt = (int)Math.Min(message.Header?.DeliveryCount ?? 0, int.MaxValue - 1) + 1,
            ExpiresAt = AmqpMessages.ExpiryOf(message),
        };
        _received.Writer.TryWrite(delivery);
        _credit.Received();
    }

    // A link that the broker takes away ends the session: a new one attaches again.
    private void OnEnded(IAmqpObject sender, Error error) => _received.Writer.TryComplete();

    private MosipException Ended(string operation) => _transport.HasRejected
        ? AmqpFaults.Ended(new Error(ErrorCode.MessageSizeExceeded), operation, $"{_broker.Name} sent a message that is too large; it was rejected unread")
        : AmqpFaults.Ended(_receiver?.Error ?? _sender?.Error ?? _connection.Error, operation, _broker.Name);
}
