using System.CommandLine;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Cli.Devices;

/// <summary><c>mosip-partner sbi check</c>.</summary>
internal static class SbiCheckCommand
{
    private const string Description =
        """
        Lets every device of a live interface answer once, and judges the answers with the validators of MOSIP's compliance toolkit.

        Authentication captures are encrypted for IDA, so their records are judged only in a program that has the key (SbiComplianceRun).

        Example: mosip-partner sbi check --device-ca device-ca.pem --ftm-ca ftm-ca.pem --html report.html --junit report.xml
        """;

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var options = new SbiTrustOptions();
        var environment = new Option<string>("--env") { Description = "The environment to ask for.", HelpName = "NAME", DefaultValueFactory = _ => "Staging" };
        var domain = new Option<string>("--domain") { Description = "The domain to ask for in authentications.", HelpName = "URI", DefaultValueFactory = _ => "https://auth.example.org" };
        var strict = new Option<bool>("--strict") { Description = "Judge also what the toolkit overlooks." };
        var html = new Option<FileInfo?>("--html") { Description = "Where to write the report for people.", HelpName = "FILE" };
        var json = new Option<FileInfo?>("--json") { Description = "Where to write the report for machines.", HelpName = "FILE" };
        var junit = new Option<FileInfo?>("--junit") { Description = "Where to write the report for build servers.", HelpName = "FILE" };
        var command = new Command("check", Description) { environment, domain, strict, html, json, junit };
        options.AddTo(command);
        command.SetAction(async (line, cancellationToken) =>
        {
            Uri address = options.AddressOf(line);
            SbiComplianceOptions compliance = await options.ComplianceOfAsync(line, cancellationToken).ConfigureAwait(false);
            using var recorder = new SbiRecorder(time);
            SbiRecording recording = await recorder.RecordAsync(address, line.GetRequiredValue(environment), line.GetRequiredValue(domain), cancellationToken).ConfigureAwait(false);
            var run = new SbiComplianceRun(compliance with { Rules = line.GetValue(strict) ? ComplianceRules.Strict : ComplianceRules.Toolkit }, time);
            ComplianceReport report = await run.JudgeAsync(address.AbsoluteUri, recording, cancellationToken).ConfigureAwait(false);
            if (line.GetValue(html) is { } page)
                await File.WriteAllTextAsync(page.FullName, report.ToHtml(), cancellationToken).ConfigureAwait(false);
            if (line.GetValue(json) is { } document)
                await File.WriteAllBytesAsync(document.FullName, report.ToJson(), cancellationToken).ConfigureAwait(false);
            if (line.GetValue(junit) is { } suite)
                await File.WriteAllTextAsync(suite.FullName, report.ToJUnit(), cancellationToken).ConfigureAwait(false);
            return Show(terminal, report);
        });
        return command;
    }

    private static int Show(Terminal terminal, ComplianceReport report)
    {
        foreach (ComplianceCase one in report.Cases)
        {
            terminal.WriteLine($"{(one.Result.IsAccepted ? "passed" : "FAILED")}  {one.Subject}  {one.Result.Validator}: {one.Result.Message}");
            foreach (ComplianceFinding finding in one.Result.Findings)
                terminal.WriteLine($"        {finding.At}: {finding.Message}");
        }
        terminal.WriteLine($"{report.Cases.Count(one => one.Result.IsAccepted)} of {report.Cases.Count} checks passed.");
        return report.IsPassed ? ExitCode.Success : ExitCode.Failure;
    }
}
