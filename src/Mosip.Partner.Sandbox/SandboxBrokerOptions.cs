using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Sandbox;

/// <summary>What the sandbox's message broker is.</summary>
public sealed class SandboxBrokerOptions
{
    /// <summary>The port on 127.0.0.1. Default: 0, any free one.</summary>
    public int Port { get; set; }

    /// <summary>The user that clients log in as. Default: <c>artemis</c>. TEST MATERIAL.</summary>
    public string UserName { get; set; } = "artemis";

    /// <summary>The password. Default: <c>sandbox-broker-password</c>. TEST MATERIAL.</summary>
    public string Password { get; set; } = "sandbox-broker-password";

    /// <summary>Further users, with fewer rights; the one above may do everything. Default: none. TEST MATERIAL.</summary>
    public IList<SandboxBrokerUser> Users { get; } = [];

    /// <summary>Whether it listens; without that <see cref="SandboxBroker.InProcess"/> alone reaches it. Default: yes.</summary>
    public bool Listens { get; set; } = true;

    /// <summary>The certificate, with its key, of a broker that is reached with TLS. Default: none, plain TCP, as in MOSIP's deployment.</summary>
    public X509Certificate2? TlsCertificate { get; set; }

    /// <summary>
    /// Whether the broker is ActiveMQ Classic with its default AMQP connector, for which every message is bytes that hold the whole encoded AMQP message. Default: no, it is
    /// Artemis.
    /// </summary>
    public bool IsClassic { get; set; }

    /// <summary>After how many failed deliveries a message goes to the queue <c>DLQ</c>. Default: 10, as with Artemis.</summary>
    public int MaximumDeliveries { get; set; } = 10;

    /// <summary>The clock, for times to live. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
