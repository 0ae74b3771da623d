using System.CommandLine;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Cli.Devices;

/// <summary><c>mosip-partner sbi check</c>.</summary>
internal static class SbiCheckCommand
{
    private const int MaximumInfoSize = 1024 * 1024;

    private const string Description =
        """
        Lets every device of a live interface answer once, and judges the answers with the validators of MOSIP's compliance toolkit.

        With --empty-for nothing is before the devices in a second round, and each has to use up that time. With --info-before the device info that an earlier run
        saved (--save-info) is held against the present one: the keys have to be other ones.
        Authentication captures are encrypted for IDA, so their records are judged only in a program that has the key (SbiComplianceRun).

        Example: mosip-partner sbi check --device-ca device-ca.pem --ftm-ca ftm-ca.pem --html report.html --junit report.xml
        """;

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var options = new SbiTrustOptions();
        var environment = new Option<string>("--env") { Description = "The environment to ask for.", HelpName = "NAME", DefaultValueFactory = _ => "Staging" };
        var domain = new Option<string>("--domain") { Description = "The domain to ask for in authentications.", HelpName = "URI", DefaultValueFactory = _ => "https://auth.example.org" };
        var strict = new Option<bool>("--strict") { Description = "Judge also what the toolkit overlooks." };
        var empty = new Option<int?>("--empty-for") { Description = "Milliseconds that each device is given once more, with nothing before it.", HelpName = "MILLISECONDS" };
        var before = new Option<FileInfo?>("--info-before") { Description = "The device info from before the keys were rotated.", HelpName = "FILE" };
        var save = new Option<FileInfo?>("--save-info") { Description = "Where to save the device info, for --info-before of a later run.", HelpName = "FILE" };
        var files = new ReportFiles();
        var command = new Command("check", Description) { environment, domain, strict, empty, before, save };
        files.AddTo(command);
        options.AddTo(command);
        command.SetAction(async (line, cancellationToken) =>
        {
            Uri address = options.AddressOf(line);
            SbiComplianceOptions compliance = await options.ComplianceOfAsync(line, cancellationToken).ConfigureAwait(false);
            using var recorder = new SbiRecorder(time);
            SbiRecording recording = await recorder.RecordAsync(address, line.GetRequiredValue(environment), line.GetRequiredValue(domain), cancellationToken).ConfigureAwait(false);
            if (line.GetValue(save) is { } info)
                await File.WriteAllBytesAsync(info.FullName, recording.Info!.Value.ToArray(), cancellationToken).ConfigureAwait(false);
            if (line.GetValue(before) is { } earlier)
                recording = recording with { InfoBeforeRotation = await InputFiles.ReadAsync(earlier, MaximumInfoSize, "read device info", cancellationToken).ConfigureAwait(false) };
            if (line.GetValue(empty) is { } milliseconds)
            {
                if (milliseconds <= 0)
                    throw new UsageException("--empty-for: at least one millisecond");
                IReadOnlyList<RecordedCapture> captures = await recorder.RecordEmptyAsync(address, line.GetRequiredValue(environment), line.GetRequiredValue(domain), TimeSpan.FromMilliseconds(milliseconds), cancellationToken).ConfigureAwait(false);
                recording = recording with { EmptyCaptures = captures };
            }
            var run = new SbiComplianceRun(compliance with { Rules = line.GetValue(strict) ? ComplianceRules.Strict : ComplianceRules.Toolkit }, time);
            ComplianceReport report = await run.JudgeAsync($"Secure biometric interface at {address.AbsoluteUri}", recording, cancellationToken).ConfigureAwait(false);
            await files.WriteAsync(line, report, cancellationToken).ConfigureAwait(false);
            foreach (ComplianceCase one in report.Cases)
                ReportFiles.Show(terminal, one);
            return ReportFiles.Conclude(terminal, report);
        });
        return command;
    }
}
