using System.Net;
using System.Net.Sockets;
using Amqp.Listener;
using Amqp.Types;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox.Broker;

namespace Mosip.Partner.Sandbox;

/// <summary>
/// A message broker that speaks AMQP 1.0 on 127.0.0.1 and treats messages as Artemis does, with MOSIP's OpenWire client in mind: classes, routing, settlement, dead
/// letters, times to live. Nothing is kept on disk. ITS PASSWORD IS TEST MATERIAL.
/// </summary>
/// <example>
/// <code>
/// await using SandboxBroker broker = SandboxBroker.Start();
/// Console.WriteLine(broker.Address);
/// </code>
/// </example>
public sealed class SandboxBroker : IAsyncDisposable
{
    private readonly BrokerState _state;
    private readonly BrokerConnections _connections;
    private readonly InProcessTransport _inProcess;
    private ConnectionListener? _listener;

    private SandboxBroker(SandboxBrokerOptions options)
    {
        (_state, _connections) = (new BrokerState(options), new BrokerConnections(options.IsClassic));
        _inProcess = new InProcessTransport(_state);
        Address = options.Listens ? new Uri($"{(options.TlsCertificate is null ? "amqp" : "amqps")}://127.0.0.1:{(options.Port == 0 ? FreePort() : options.Port)}") : new Uri("amqp://in-process");
    }

    /// <summary>Where it listens, for example <c>amqp://127.0.0.1:41234</c>.</summary>
    public Uri Address { get; }

    /// <summary>
    /// A way to its queues without a socket, for tests that need no network: the same order, credit, settlement, dead letters and times to live. What AMQP says beside the
    /// message's class is not part of it.
    /// </summary>
    /// <example>
    /// <code>
    /// await using SandboxBroker broker = SandboxBroker.Start(options => options.Listens = false);
    /// services.AddMosip(...).AddMosipAbis(...).UseTransport(broker.InProcess);
    /// </code>
    /// </example>
    public IQueueTransport InProcess => _inProcess;

    /// <summary>The address with the user and the password, as a client needs them.</summary>
    public QueueBroker Login => new() { Address = Address, UserName = _state.Options.UserName, Password = _state.Options.Password };

    /// <summary>Every message that was sent to a queue, oldest first, with the class that MOSIP sees it as.</summary>
    public IReadOnlyList<SandboxMessage> Received => _state.Received;

    /// <summary>What would lose messages in a real deployment, in plain words.</summary>
    public IReadOnlyList<string> Warnings => _state.Warnings;

    /// <summary>What was rejected, or failed too often.</summary>
    public IReadOnlyList<SandboxMessage> DeadLetters => _state.DeadLetters.Snapshot();

    /// <summary>What was not taken before its time to live ended.</summary>
    public IReadOnlyList<SandboxMessage> Expired
    {
        get
        {
            _state.Expire();
            return _state.Expired.Snapshot();
        }
    }

    /// <summary>Starts a broker.</summary>
    /// <param name="configure">Sets port, user, kind.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static SandboxBroker Start(Action<SandboxBrokerOptions>? configure = null)
    {
        var options = new SandboxBrokerOptions();
        configure?.Invoke(options);
        var broker = new SandboxBroker(options);
        broker.Resume();
        return broker;
    }

    /// <summary>The messages that wait in a queue, oldest first; those that a consumer has are not among them.</summary>
    /// <param name="queue">The queue's name.</param>
    public IReadOnlyList<SandboxMessage> Waiting(string queue) => _state.Queue(queue).Snapshot();

    /// <summary>How many messages of a queue consumers have and have not settled.</summary>
    /// <param name="queue">The queue's name.</param>
    public int Unsettled(string queue) => _state.Queue(queue).Unsettled;

    /// <summary>Cuts all connections off, as a failing network does; clients can connect again at once.</summary>
    public void CutOff()
    {
        _connections.CutOff();
        _inProcess.CutOff();
    }

    /// <summary>Stops listening and cuts all connections off: the broker is down. Messages that are not durable are lost.</summary>
    public void Stop()
    {
        ConnectionListener? listener = Interlocked.Exchange(ref _listener, null);
        _inProcess.IsDown = true;
        // The sockets first: a crash says goodbye to nobody.
        CutOff();
        try
        {
            listener?.Close();
        }
        catch (ObjectDisposedException)
        {
            // It no longer listens; a connection that had noticed its end already cannot be closed once more.
        }
        foreach (BrokerQueue queue in _state.Queues)
            queue.Forget();
    }

    /// <summary>Listens again after <see cref="Stop"/>, on the same port.</summary>
    public void Resume()
    {
        _inProcess.IsDown = false;
        if (_state.Options.Listens)
            Listen();
    }

    /// <summary>Stops the broker.</summary>
    public ValueTask DisposeAsync()
    {
        Stop();
        return ValueTask.CompletedTask;
    }

    private void Listen()
    {
        try
        {
            var login = new PlainLogin(_state.Users);
            var listener = new ConnectionListener(Address.AbsoluteUri, new BrokerContainer(_state))
            {
                HandlerFactory = _ =>
                {
                    login.Begin();
                    return _connections;
                },
            };
            listener.SASL.EnableMechanism(new Symbol(PlainLogin.Name), login);
            listener.AMQP.MaxFrameSize = 64 * 1024;
            if (_state.Options.TlsCertificate is { } certificate)
                listener.SSL.Certificate = certificate;
            listener.TCP.NoDelay = true;
            listener.Open();
            _listener = listener;
        }
        catch (SocketException e)
        {
            throw new IOException($"The port {Address.Port} is in use.", e);
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
