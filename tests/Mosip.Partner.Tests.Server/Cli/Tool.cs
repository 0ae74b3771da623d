using Mosip.Partner.Cli;

namespace Mosip.Partner.Tests.Server.Cli;

/// <summary>Runs the tool in this process, as if its output went into files.</summary>
internal static class Tool
{
    public static async Task<ToolResult> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        int code = await PartnerTool.RunAsync(args, new Terminal(output, error), cancellationToken: TestContext.Current.CancellationToken);
        return new ToolResult(code, output.ToString(), error.ToString());
    }
}

/// <summary>What a run of the tool left.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.TrimEnd('\n', '\r').Split(Environment.NewLine);
}
