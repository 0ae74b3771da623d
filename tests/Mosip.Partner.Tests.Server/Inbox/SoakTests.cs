[assembly: AssemblyFixture(typeof(Mosip.Partner.Tests.Server.Inbox.PostgreSqlServer))]

namespace Mosip.Partner.Tests.Server.Inbox;

/// <summary>The soak of the benchmarks in small: a sandbox, print vendors in processes of their own, really killed.</summary>
public sealed class SoakTests(PostgreSqlServer server)
{
    [Fact]
    public async Task Soak_SqliteWorkerKilled_PrintsEveryCredentialOnce() => await RunAsync("--store", "sqlite");

    [Fact]
    public async Task Soak_PostgreSqlWorkersKilled_PrintEveryCredentialOnce() =>
        await RunAsync("--store", "postgres", "--connection", await server.NewSchemaAsync(TestContext.Current.CancellationToken), "--workers", "3");

    private static async Task RunAsync(params string[] options) =>
        Assert.Contains("120 done once, 0 more than once, 0 lost", await SoakProgram.RunAsync(["soak", "--events", "120", "--kills", "3", .. options]), StringComparison.Ordinal);
}
