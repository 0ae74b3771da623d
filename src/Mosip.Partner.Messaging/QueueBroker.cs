using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Messaging;

/// <summary>A broker and how to log in to it.</summary>
public sealed record QueueBroker
{
    /// <summary>
    /// The address: <c>amqp://host:5672</c>, <c>amqps://host:5671</c> with TLS, <c>stomp://host:61613</c>, <c>stomp+ssl://host:61612</c>. Artemis takes AMQP on 61616 too;
    /// <c>tcp://host:61616</c>, as MOSIP's own configuration has it, means AMQP there.
    /// </summary>
    public required Uri Address { get; init; }

    /// <summary>The user; null for none.</summary>
    public string? UserName { get; init; }

    /// <summary>The password.</summary>
    public string? Password { get; init; }

    /// <summary>Certificates that the broker's must lead to; the machine's where there are none.</summary>
    public X509Certificate2Collection TrustAnchors { get; init; } = [];

    /// <summary>The certificate that this side shows, with its key; null for none.</summary>
    public X509Certificate2? ClientCertificate { get; init; }

    /// <summary>How long connecting and attaching may take. Default: 15 seconds.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the broker may take to say that it has a message. Default: 30 seconds.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After how much silence the connection counts as lost; heartbeats keep it alive. Default: 1 minute.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Host and, where the address has one, port, for logs and messages.</summary>
    internal string Name => Address.Port > 0 ? $"{Address.Host}:{Address.Port}" : Address.Host;

    /// <summary>The address, nothing secret.</summary>
    public override string ToString() => $"{Address.Scheme}://{Name}";
}
