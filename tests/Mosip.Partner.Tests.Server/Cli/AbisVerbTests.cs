using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mosip.Partner.Cli;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Cli;

/// <summary>The verbs for ABIS, as a vendor uses them: a key and settings from the sandbox, an ABIS that is set up with them, the suite, single requests.</summary>
public sealed class AbisVerbTests : IAsyncDisposable
{
    private const string PasswordVariable = "MOSIP_TEST_BROKER_PASSWORD";

    private readonly TemporaryFolder _folder = new();
    private readonly SandboxBroker _broker = SandboxBroker.Start();

    public AbisVerbTests() => Environment.SetEnvironmentVariable(PasswordVariable, _broker.Login.Password);

    public async ValueTask DisposeAsync()
    {
        await _broker.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task RunSuite_AgainstAnAbisThatWasSetUpWithItsFiles_WritesReports_AndEndsAsTheVerdict()
    {
        string html = _folder.File("report.html"), json = _folder.File("report.json"), junit = _folder.File("report.xml");
        await using var output = new WatchedWriter("files ");
        Task<int> run = PartnerTool.RunAsync(
            ["abis", "run-suite", .. Broker(), "--out", _folder.File("abis"), "--case", "ABIS3000", "ABIS3014", "--html", html, "--json", json, "--junit", junit],
            new Terminal(output, TextWriter.Null), cancellationToken: TestContext.Current.CancellationToken);
        await await Task.WhenAny(output.Seen, run);

        using (IHost abis = await StartAbisAsync(_broker.Address))
        {
            Assert.Equal(0, await run);
            await abis.StopAsync(new CancellationToken(canceled: true));
        }
        Assert.Contains("passed  ABIS3014  insert of an invalid CBEFF file: failureReason 16", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("2 of 2 checks passed.", output.ToString(), StringComparison.Ordinal);
        Assert.Empty(XDocument.Load(junit).Descendants("failure"));
        Assert.True((bool)JsonNode.Parse(await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken))!["passed"]!);
        Assert.True(File.Exists(html));
    }

    [Fact]
    public async Task SandboxAbis_TakesPeopleIn_AndSaysWhatItMadeOfEachReply()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var ready = new WatchedWriter("Ctrl+C");
        await using var ended = new WatchedWriter("application 2 is Adjudication, the same as");
        Task<int> run = PartnerTool.RunAsync(["sandbox", "abis", "--registrations", "2", "--out", _folder.File("abis")], new Terminal(new BothWriter(ready, ended), TextWriter.Null), cancellationToken: stop.Token);
        await await Task.WhenAny(ready.Seen, run);
        string broker = ready.ToString().Split('\n').First(line => line.StartsWith("broker", StringComparison.Ordinal))[19..].Trim();

        using (IHost abis = await StartAbisAsync(new Uri(broker)))
        {
            await await Task.WhenAny(ended.Seen, run);
            await abis.StopAsync(new CancellationToken(canceled: true));
        }
        await stop.CancelAsync();

        Assert.Equal(0, await run);
        Assert.Contains("Inserted: MOSIP now sends the identify.", ended.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 candidates: a person decides.", ended.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunSuite_NobodyThere_Fails()
    {
        ToolResult run = await Tool.RunAsync(["abis", "run-suite", .. Broker(), "--out", _folder.File("abis"), "--case", "ABIS3000", "--patience", "0.02", "--wait", "0.02"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("FAILED  ABIS3000  insert: success was expected; the insert was not answered", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ToAnAbis_ShowsTheReply_AndWhatMosipMakesOfIt()
    {
        await using MosipSandbox sandbox = await MosipSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        OnboardedQueuePartner partner = await sandbox.OnboardAbisAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using Abis.RunningAbis abis = await Abis.RunningAbis.StartAsync(partner, _broker.Login);
        string url = await partner.ShareAsync(SandboxBiometrics.Infant("Amina"), TestContext.Current.CancellationToken);

        ToolResult insert = await Tool.RunAsync(["abis", "send", "insert", .. Broker(), "--reference", "a", "--url", url]);
        ToolResult identify = await Tool.RunAsync(["abis", "send", "identify", .. Broker(), "--reference", "a", "--gallery", "b", "c", "--max-results", "5"]);
        ToolResult count = await Tool.RunAsync(["abis", "send", "referenceCount", .. Broker()]);
        ToolResult file = await Tool.RunAsync(["abis", "send", .. Broker(), "--file", _folder.Write("request.json", """{"id":"abis.invalid.id","requestId":"x"}""")]);

        Assert.Equal((0, 1, 0, 1), (insert.ExitCode, identify.ExitCode, count.ExitCode, file.ExitCode));
        Assert.Contains("MOSIP: Inserted: MOSIP now sends the identify.", insert.Output, StringComparison.Ordinal);
        Assert.Contains("\"failureReason\": \"12\"", identify.Output, StringComparison.Ordinal);
        Assert.Contains("MOSIP: The identify failed with reason 12", identify.Output, StringComparison.Ordinal);
        Assert.Contains("\"count\": \"1\"", count.Output, StringComparison.Ordinal);
        Assert.Contains("MOSIP itself never asks this", count.Output, StringComparison.Ordinal);
        Assert.Contains("\"failureReason\": \"14\"", file.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_NoReply_SaysWhatToLookAt()
    {
        ToolResult run = await Tool.RunAsync(["abis", "send", "ping", .. Broker(), "--patience", "0.02"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Does the ABIS read the queue mosip-to-abis", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("send", "insert", "--reference", "a")]
    [InlineData("send", "delete")]
    [InlineData("send")]
    [InlineData("send", "nonsense")]
    [InlineData("send", "ping", "--patience", "-1")]
    [InlineData("run-suite", "--case", "ABIS3000")]
    [InlineData("run-suite", "--host", "nowhere", "--out", "x")]
    public async Task WrongCommand_IsWrongUsage(string verb, params string[] options) => Assert.Equal(2, (await Tool.RunAsync(["abis", verb, .. options, .. Broker()])).ExitCode);

    [Theory]
    [InlineData("--broker", "nowhere")]
    [InlineData("--broker", "amqp://127.0.0.1:1", "--user", "a")]
    [InlineData("--broker", "amqp://127.0.0.1:1", "--user", "a", "--password-env", "MOSIP_TEST_NO_SUCH_VARIABLE")]
    public async Task WrongBroker_IsWrongUsage(params string[] options) => Assert.Equal(2, (await Tool.RunAsync(["abis", "send", "ping", .. options])).ExitCode);

    [Fact]
    public async Task BrokerThatIsNotThere_IsAFailureThatNamesIt()
    {
        ToolResult run = await Tool.RunAsync("abis", "send", "ping", "--broker", $"amqp://127.0.0.1:{Ports.Free()}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("127.0.0.1", run.Error, StringComparison.Ordinal);
    }

    private string[] Broker() => ["--broker", _broker.Address.AbsoluteUri, "--user", _broker.Login.UserName!, "--password-env", PasswordVariable];

    // An ABIS in another process would read the same files.
    private async Task<IHost> StartAbisAsync(Uri broker)
    {
        IConfigurationRoot settings = new ConfigurationBuilder().AddJsonFile(_folder.File("abis/appsettings.json")).Build();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services
            .AddMosip(mosip => mosip
                .UseConfiguration(settings.GetSection("Mosip"))
                .UsePartnerKey(PartnerKeyProvider.FromPemFiles(_folder.File("abis/partner-key.pem"), null, _folder.File("abis/partner-certificates.pem"))))
            .AddMosipInbox(inbox => inbox.Path = _folder.File("inbox.db"))
            .AddMosipAbis(options =>
            {
                options.Queue.Brokers.Add(broker);
                (options.Queue.UserName, options.Queue.Password) = (_broker.Login.UserName, _broker.Login.Password);
                (options.Queue.Inbound, options.Queue.Outbound) = ("mosip-to-abis", "abis-to-mosip");
            })
            .AddMatcher<MockAbisMatcher>();
        IHost host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    private sealed class BothWriter(TextWriter one, TextWriter other) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            one.WriteLine(value);
            other.WriteLine(value);
        }

        public override Task WriteLineAsync(string? value)
        {
            WriteLine(value);
            return Task.CompletedTask;
        }
    }
}
