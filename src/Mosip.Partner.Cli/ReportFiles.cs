using System.CommandLine;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Cli;

/// <summary>The options by which a command line says where a report goes, beside the screen.</summary>
internal sealed class ReportFiles
{
    private readonly Option<FileInfo?> _html = new("--html") { Description = "Where to write the report for people.", HelpName = "FILE" };
    private readonly Option<FileInfo?> _json = new("--json") { Description = "Where to write the report for machines.", HelpName = "FILE" };
    private readonly Option<FileInfo?> _junit = new("--junit") { Description = "Where to write the report for build servers.", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        command.Add(_html);
        command.Add(_json);
        command.Add(_junit);
    }

    public async Task WriteAsync(ParseResult line, ComplianceReport report, CancellationToken cancellationToken)
    {
        if (line.GetValue(_html) is { } page)
            await File.WriteAllTextAsync(page.FullName, report.ToHtml(), cancellationToken).ConfigureAwait(false);
        if (line.GetValue(_json) is { } document)
            await File.WriteAllBytesAsync(document.FullName, report.ToJson(), cancellationToken).ConfigureAwait(false);
        if (line.GetValue(_junit) is { } suite)
            await File.WriteAllTextAsync(suite.FullName, report.ToJUnit(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Shows one verdict.</summary>
    public static void Show(Terminal terminal, ComplianceCase one)
    {
        terminal.WriteLine($"{(one.Result.IsAccepted ? "passed" : "FAILED")}  {one.Subject}  {one.Result.Validator}: {one.Result.Message}");
        foreach (ComplianceFinding finding in one.Result.Findings)
            terminal.WriteLine($"        {finding}");
    }

    /// <summary>Shows the sum of all verdicts.</summary>
    /// <returns>The exit code.</returns>
    public static int Conclude(Terminal terminal, ComplianceReport report)
    {
        terminal.WriteLine($"{report.Cases.Count(one => one.Result.IsAccepted)} of {report.Cases.Count} checks passed.");
        return report.IsPassed ? ExitCode.Success : ExitCode.Failure;
    }
}
