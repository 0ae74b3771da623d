using System.CommandLine;
using Mosip.Partner.Devices;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Cli.Sandbox;

/// <summary><c>mosip-partner sandbox sbi</c>: a biometric interface without hardware.</summary>
internal static class SandboxSbiCommand
{
    private const string Description =
        """
        Plays a secure biometric interface on this machine until Ctrl+C: a finger, an iris and a face device that capture invented records.

        With --out the authorities behind the devices are written there, for 'sbi info', 'sbi capture' and 'sbi check'. ALL KEYS ARE TEST MATERIAL.

        Example: mosip-partner sandbox sbi --purpose Registration --out devices
        """;

    public static Command Create(Terminal terminal)
    {
        var purpose = new Option<string>("--purpose") { Description = "Auth or Registration.", HelpName = "PURPOSE", DefaultValueFactory = _ => "Auth" };
        purpose.AcceptOnlyFromAmong("Auth", "Registration");
        var level = new Option<string>("--level") { Description = "L1, or L0, which IDA refuses.", HelpName = "LEVEL", DefaultValueFactory = _ => "L1" };
        level.AcceptOnlyFromAmong("L0", "L1");
        var expired = new Option<bool>("--expired") { Description = "Let the certificate of the devices have ended." };
        var fault = new Option<string?>("--fault") { Description = "The error number that captures are answered with.", HelpName = "NUMBER" };
        var output = new Option<DirectoryInfo?>("--out") { Description = "Where to write device-ca.pem and ftm-ca.pem.", HelpName = "DIR" };
        var command = new Command("sbi", Description) { purpose, level, expired, fault, output };
        command.SetAction(async (line, cancellationToken) =>
        {
            SandboxSbi sbi = await SandboxSbi.StartAsync(
                options =>
                {
                    options.Purpose = new CapturePurpose(line.GetRequiredValue(purpose));
                    options.Certification = new CertificationLevel(line.GetRequiredValue(level));
                    options.HasExpiredCertificate = line.GetValue(expired);
                },
                cancellationToken).ConfigureAwait(false);
            await using var _ = sbi.ConfigureAwait(false);
            // Nobody authenticates here: captures are encrypted for a certificate whose key opens them nowhere.
            sbi.Recipients.Set(sbi.DeviceAuthority);
            if (line.GetValue(fault) is { } code)
                foreach (EmulatedDevice device in sbi.Devices)
                    device.Fault = new SbiError(code, "as the command line told");
            await ShowAsync(terminal, sbi, line.GetValue(output), cancellationToken).ConfigureAwait(false);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task ShowAsync(Terminal terminal, SandboxSbi sbi, DirectoryInfo? output, CancellationToken cancellationToken)
    {
        if (output is not null)
        {
            output.Create();
            await File.WriteAllTextAsync(Path.Combine(output.FullName, "device-ca.pem"), sbi.DeviceAuthority.ExportCertificatePem(), cancellationToken).ConfigureAwait(false);
            await File.WriteAllTextAsync(Path.Combine(output.FullName, "ftm-ca.pem"), sbi.ChipAuthority.ExportCertificatePem(), cancellationToken).ConfigureAwait(false);
        }
        await terminal.Output.WriteLineAsync($"interface          {sbi.Address}").ConfigureAwait(false);
        foreach (EmulatedDevice device in sbi.Devices)
            await terminal.Output.WriteLineAsync($"device             {device.Description.DeviceId} {device.Description.DigitalId.Type} for {device.Description.Purpose}").ConfigureAwait(false);
        await terminal.Output.WriteLineAsync("Ctrl+C ends it.").ConfigureAwait(false);
        await terminal.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
