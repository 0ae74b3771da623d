using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Tests.Server.Messaging;

/// <summary>
/// RabbitMQ with its AMQP 1.0 plug-in, in a temporary folder and on free ports, with an Erlang port mapper of its own. Its queues are declared when it starts. Debian's package
/// <c>rabbitmq-server</c> brings the programs; a service that the package may have started is not used.
/// </summary>
public sealed class RabbitMqServer : IBrokerServer, IAsyncDisposable
{
    public const string UserName = "partner", DeadLetters = Existing + DeadLetterName;

    // The plug-in declares a queue that is named without this, and refuses where it is there with other properties.
    private const string Existing = "/amq/queue/", DeadLetterName = "dead-letters";

    private const int Pairs = 20;
    private const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-rabbitmq-").FullName;
    private readonly string _password = Guid.NewGuid().ToString("N");
    private readonly int _port = Ports.Free(), _mapperPort = Ports.Free(), _nodePort = Ports.Free();
    private BrokerProgram? _mapper, _server;
    private int _pairs;

    /// <summary>The address and how to log in.</summary>
    public QueueBroker Login => new() { Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"amqp://127.0.0.1:{_port}")), UserName = UserName, Password = _password };

    /// <summary>Two queues that nobody has used; what is rejected from the first goes to <see cref="DeadLetters"/>.</summary>
    public QueuePair NewPair()
    {
        int pair = Interlocked.Increment(ref _pairs);
        return pair <= Pairs ? new QueuePair(Existing + Inbound(pair), Existing + Outbound(pair)) : throw new InvalidOperationException("There are no further queues.");
    }

    /// <summary>Starts it, unless it runs.</summary>
    public async Task StartAsync()
    {
        if (_server is not null)
            return;
        if (!File.Exists(Program))
            throw new FileNotFoundException($"There is no '{Program}'. Install RabbitMQ: apt-get install rabbitmq-server.");
        if (_mapper is null)
        {
            await ConfigureAsync();
            _mapper = BrokerProgram.Start(_folder, new Dictionary<string, string>(), "epmd", "-port", Text(_mapperPort), "-address", "127.0.0.1");
        }
        _server = await BrokerProgram.StartAsync(
            _folder,
            new Dictionary<string, string>
            {
                ["HOME"] = _folder,
                ["LANG"] = "C.UTF-8",
                ["ERL_EPMD_PORT"] = Text(_mapperPort),
                ["RABBITMQ_NODENAME"] = $"mosip-{_port}@localhost",
                ["RABBITMQ_DIST_PORT"] = Text(_nodePort),
                ["RABBITMQ_MNESIA_BASE"] = Path.Combine(_folder, "data"),
                ["RABBITMQ_LOG_BASE"] = _folder,
                ["RABBITMQ_CONFIG_FILE"] = Path.Combine(_folder, "rabbitmq.conf"),
                ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(_folder, "plugins"),
                ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
                // The script then becomes the server in place of starting it.
                ["RUNNING_UNDER_SYSTEMD"] = "true",
                // Its threads sleep when they have nothing to do; by default they spin, which takes the processor from the tests.
                ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "+sbwt none +sbwtdcpu none +sbwtdio none",
            },
            () => AcceptsAsync(_port),
            Program);
    }

    /// <summary>Ends it as a power cut does; <see cref="StartAsync"/> brings it back with what it had on the disk.</summary>
    public void Kill()
    {
        _server?.Dispose();
        _server = null;
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        _mapper?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Whether somebody listens on a port of this machine.</summary>
    internal static async Task<bool> AcceptsAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task ConfigureAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "plugins"), "[rabbitmq_amqp1_0].");
        await File.WriteAllTextAsync(Path.Combine(_folder, "rabbitmq.conf"), $"""
            listeners.tcp.1 = 127.0.0.1:{Text(_port)}
            distribution.listener.interface = 127.0.0.1
            load_definitions = {Path.Combine(_folder, "definitions.json")}
            log.console = true
            log.console.level = warning
            log.file = false
            """);
        var toDeadLetters = new Dictionary<string, object> { ["x-dead-letter-exchange"] = "", ["x-dead-letter-routing-key"] = DeadLetterName };
        IEnumerable<object> queues = Enumerable.Range(1, Pairs).SelectMany(pair => new[] { Queue(Inbound(pair), toDeadLetters), Queue(Outbound(pair), []) }).Prepend(Queue(DeadLetterName, []));
        await File.WriteAllTextAsync(Path.Combine(_folder, "definitions.json"), JsonSerializer.Serialize(new
        {
            users = new[] { new { name = UserName, password = _password, tags = Array.Empty<string>() } },
            vhosts = new[] { new { name = "/" } },
            permissions = new[] { new { user = UserName, vhost = "/", configure = "", write = ".*", read = ".*" } },
            queues,
        }));
    }

    private static object Queue(string name, Dictionary<string, object> arguments) => new { name, vhost = "/", durable = true, auto_delete = false, arguments };

    private static string Inbound(int pair) => $"mosip-to-abis-{Text(pair)}";

    private static string Outbound(int pair) => $"abis-to-mosip-{Text(pair)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
