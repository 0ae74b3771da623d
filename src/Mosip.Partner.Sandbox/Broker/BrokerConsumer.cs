namespace Mosip.Partner.Sandbox.Broker;

/// <summary>Whoever takes messages from a queue. The queue alone changes what is in here.</summary>
internal abstract class BrokerConsumer
{
    /// <summary>What it has and has not settled, oldest first.</summary>
    public List<BrokerMessage> Held { get; } = [];

    /// <summary>How many further messages it takes.</summary>
    public int Credit { get; set; }

    /// <summary>Whether its connection broke, so that what it holds counts as a failed delivery.</summary>
    public bool IsLost { get; set; }

    /// <summary>Hands a message over; false where it no longer takes any.</summary>
    public abstract bool Deliver(BrokerMessage message, DateTimeOffset now);
}
