using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Tests.Server.Messaging;

/// <summary>
/// ActiveMQ Classic with STOMP, STOMP over TLS and OpenWire, in a temporary folder and on free ports, and its own Java client, which sees messages as MOSIP does. Debian's package
/// <c>activemq</c> brings the programs; a service that the package may have started is not used.
/// </summary>
public sealed class ActiveMqServer : IBrokerServer, IAsyncDisposable
{
    public const string UserName = "partner", DeadLetters = "ActiveMQ.DLQ";

    private const string Home = "/usr/share/activemq", Program = $"{Home}/bin/activemq.jar";

    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-activemq-").FullName;
    private readonly string _password = Guid.NewGuid().ToString("N");
    private readonly int _stompPort = Ports.Free(), _tlsPort = Ports.Free(), _openWirePort = Ports.Free();
    private BrokerProgram? _server;
    private int _pairs;

    /// <summary>The address for STOMP and how to log in.</summary>
    public QueueBroker Login => new() { Address = new Uri($"stomp://127.0.0.1:{Text(_stompPort)}"), UserName = UserName, Password = _password };

    /// <summary>The same over TLS; the certificate is for <c>localhost</c>.</summary>
    public QueueBroker TlsLogin => Login with { Address = new Uri($"stomp+ssl://localhost:{Text(_tlsPort)}"), TrustAnchors = [Authority.Certificate] };

    /// <summary>Who issued the certificate.</summary>
    internal TestAuthority Authority { get; } = new("broker authority");

    /// <summary>Two queues that nobody has used.</summary>
    public QueuePair NewPair()
    {
        string pair = Text(Interlocked.Increment(ref _pairs));
        return new QueuePair($"mosip-to-abis-{pair}", $"abis-to-mosip-{pair}");
    }

    /// <summary>Starts it, unless it runs.</summary>
    public async Task StartAsync()
    {
        if (_server is not null)
            return;
        if (!File.Exists(Program))
            throw new FileNotFoundException($"There is no '{Program}'. Install ActiveMQ: apt-get install activemq.");
        await ConfigureAsync();
        _server = await BrokerProgram.StartAsync(
            _folder,
            new Dictionary<string, string>(),
            async () => await RabbitMqServer.AcceptsAsync(_stompPort) && await RabbitMqServer.AcceptsAsync(_tlsPort),
            ["java", "-Xmx256m", .. JavaArguments, "start", $"xbean:file:{_folder}/activemq.xml"]);
    }

    /// <summary>Ends it as a power cut does; <see cref="StartAsync"/> brings it back with what it had on the disk.</summary>
    public void Kill()
    {
        _server?.Dispose();
        _server = null;
    }

    /// <summary>Sends a message as MOSIP does, over OpenWire.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="text">The text of a TextMessage; null for a BytesMessage that the client fills itself.</param>
    public Task SendAsMosipAsync(string queue, string? text) =>
        RunClientAsync("producer", queue, text is null ? ["--messageSize", "40"] : ["--message", text]);

    /// <summary>Takes messages as MOSIP does, over OpenWire.</summary>
    /// <returns>What the Java client says of each: a TextMessage by its text, a BytesMessage by its class.</returns>
    public Task<string> ReceiveAsMosipAsync(string queue, int count = 1) =>
        RunClientAsync("consumer", queue, ["--bytesAsText", "true"], count);

    public ValueTask DisposeAsync()
    {
        Kill();
        Authority.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private string[] JavaArguments =>
        [$"-Dactivemq.home={Home}", $"-Dactivemq.base={_folder}", $"-Dactivemq.conf={_folder}", $"-Dactivemq.data={_folder}/data", $"-Dlog4j.configuration=file:{_folder}/log4j.properties", "-jar", Program];

    private Task<string> RunClientAsync(string role, string queue, string[] options, int count = 1) => BrokerProgram.RunAsync(
        _folder, "java",
        [.. JavaArguments, role, "--brokerUrl", $"tcp://127.0.0.1:{Text(_openWirePort)}", "--user", UserName, "--password", _password, "--destination", $"queue://{queue}", "--messageCount", Text(count), .. options]);

    private async Task ConfigureAsync()
    {
        using X509Certificate2 certificate = Authority.Issue("localhost");
        await File.WriteAllBytesAsync(Path.Combine(_folder, "broker.p12"), certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, _password));
        await File.WriteAllTextAsync(Path.Combine(_folder, "log4j.properties"), """
            log4j.rootLogger=INFO, console
            log4j.appender.console=org.apache.log4j.ConsoleAppender
            log4j.appender.console.layout=org.apache.log4j.PatternLayout
            log4j.appender.console.layout.ConversionPattern=%m%n
            """);
        await File.WriteAllTextAsync(Path.Combine(_folder, "activemq.xml"), $"""
            <beans xmlns="http://www.springframework.org/schema/beans" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                   xsi:schemaLocation="http://www.springframework.org/schema/beans http://www.springframework.org/schema/beans/spring-beans-2.0.xsd http://activemq.apache.org/schema/core http://activemq.apache.org/schema/core/activemq-core.xsd">
              <broker xmlns="http://activemq.apache.org/schema/core" brokerName="test" useJmx="false" dataDirectory="{_folder}/data">
                <persistenceAdapter><kahaDB directory="{_folder}/data/kahadb"/></persistenceAdapter>
                <plugins>
                  <simpleAuthenticationPlugin><users><authenticationUser username="{UserName}" password="{_password}" groups="users"/></users></simpleAuthenticationPlugin>
                </plugins>
                <sslContext><sslContext keyStore="file:{_folder}/broker.p12" keyStorePassword="{_password}" keyStoreType="PKCS12"/></sslContext>
                <transportConnectors>
                  <transportConnector name="openwire" uri="tcp://127.0.0.1:{Text(_openWirePort)}"/>
                  <transportConnector name="stomp" uri="stomp://127.0.0.1:{Text(_stompPort)}"/>
                  <transportConnector name="stomps" uri="stomp+ssl://127.0.0.1:{Text(_tlsPort)}"/>
                </transportConnectors>
              </broker>
            </beans>
            """);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
