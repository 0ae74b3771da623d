using System.Diagnostics;
using Mosip.Partner.Cli;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Server.Cli;

/// <summary>The tool as a process of its own, with its real streams.</summary>
public class ToolProcessTests
{
    [Fact]
    public async Task Process_Conformance_EndsWithThePlainVerdictAndCodeZero()
    {
        ToolResult run = await StartAsync("conformance", VectorFile.Folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d{3,} passed, 0 failed$", run.Lines[^1]);
        Assert.DoesNotContain('\e', run.Output);
    }

    [Fact]
    public async Task Process_UnknownCommand_EndsWithCodeTwoAndWithoutStackTrace()
    {
        ToolResult run = await StartAsync("conform");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private static async Task<ToolResult> StartAsync(params string[] args)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, [typeof(PartnerTool).Assembly.Location, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // What a build server sets makes consoles believe that colours are wanted.
        start.Environment["GITHUB_ACTIONS"] = "true";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ToolResult(process.ExitCode, await output, await error);
    }
}
