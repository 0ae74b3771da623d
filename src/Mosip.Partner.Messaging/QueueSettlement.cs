namespace Mosip.Partner.Messaging;

/// <summary>What the broker is to do with a delivery.</summary>
public enum QueueSettlement
{
    /// <summary>Remove it: it is dealt with.</summary>
    Accepted,

    /// <summary>Deliver it again, as if it had not been delivered.</summary>
    Released,

    /// <summary>Deliver it again and count the attempt; brokers move it to the dead letters after some, Artemis after 10.</summary>
    Failed,

    /// <summary>Move it to the dead letters now.</summary>
    Rejected,
}
