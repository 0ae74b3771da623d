using Mosip.Partner.Messaging;

namespace Mosip.Partner.Tests.Server.Messaging;

/// <summary>A broker that the tests run: what is the same whichever it is.</summary>
public interface IBrokerServer
{
    /// <summary>The address and how to log in.</summary>
    QueueBroker Login { get; }

    /// <summary>Two queues that nobody has used.</summary>
    QueuePair NewPair();

    /// <summary>Starts it, unless it runs.</summary>
    Task StartAsync();

    /// <summary>Ends it as a power cut does; <see cref="StartAsync"/> brings it back with what it had on the disk.</summary>
    void Kill();
}
