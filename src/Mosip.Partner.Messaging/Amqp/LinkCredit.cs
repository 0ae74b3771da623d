using Amqp;

namespace Mosip.Partner.Messaging.Amqp;

/// <summary>
/// Says how many deliveries a broker may make. What was settled is granted again only when nothing granted is on its way: RabbitMQ's plug-in before 4.0 counts what is on its
/// way a second time when it is granted more meanwhile, and the client library ends a session that brings more than was granted.
/// </summary>
/// <param name="receiver">The link.</param>
internal sealed class LinkCredit(ReceiverLink receiver)
{
    private readonly Lock _lock = new();
    private int _onTheirWay, _settled;

    /// <summary>Begins.</summary>
    /// <param name="credit">How many deliveries may be unsettled at a time.</param>
    /// <param name="onMessage">Takes them.</param>
    public void Start(int credit, MessageCallback onMessage)
    {
        _onTheirWay = credit;
        // Names who takes them; in the mode of this call the library would grant by itself.
        receiver.Start(0, onMessage);
        receiver.SetCredit(credit, CreditMode.Manual);
    }

    /// <summary>A delivery has come.</summary>
    public void Received() => Count(received: 1, settled: 0);

    /// <summary>A delivery was settled.</summary>
    public void Settled() => Count(received: 0, settled: 1);

    private void Count(int received, int settled)
    {
        lock (_lock)
        {
            _onTheirWay -= received;
            _settled += settled;
            if (_onTheirWay > 0 || _settled == 0)
                return;
            (_onTheirWay, _settled) = (_settled, 0);
            receiver.SetCredit(_onTheirWay, CreditMode.Manual);
        }
    }
}
