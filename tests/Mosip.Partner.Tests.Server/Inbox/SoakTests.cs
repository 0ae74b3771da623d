using System.Diagnostics;
using Mosip.Partner.Tests.Unit.Vectors;

[assembly: AssemblyFixture(typeof(Mosip.Partner.Tests.Server.Inbox.PostgreSqlServer))]

namespace Mosip.Partner.Tests.Server.Inbox;

/// <summary>The soak of the benchmarks in small: a sandbox, print vendors in processes of their own, really killed.</summary>
public sealed class SoakTests(PostgreSqlServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Soak_SqliteWorkerKilled_PrintsEveryCredentialOnce() => await RunAsync("--store", "sqlite", "--events", "120", "--kills", "3");

    [Fact]
    public async Task Soak_PostgreSqlWorkersKilled_PrintEveryCredentialOnce() =>
        await RunAsync("--store", "postgres", "--connection", await server.NewSchemaAsync(Cancellation), "--events", "120", "--kills", "3", "--workers", "3");

    private static async Task RunAsync(params string[] options)
    {
        string configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!);
        string root = Path.GetFullPath(Path.Combine(VectorFile.Folder, "..", ".."));
        string program = Path.Combine(root, "benchmarks", "Mosip.Partner.Benchmarks", "bin", configuration, "net10.0", "Mosip.Partner.Benchmarks.dll");
        using Process soak = Process.Start(new ProcessStartInfo("dotnet", [program, "soak", .. options]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = soak.StandardOutput.ReadToEndAsync(Cancellation), error = soak.StandardError.ReadToEndAsync(Cancellation);
        await soak.WaitForExitAsync(Cancellation);

        Assert.True(soak.ExitCode == 0, await output + await error);
        Assert.Contains("120 done once, 0 more than once, 0 lost", await output, StringComparison.Ordinal);
    }
}
