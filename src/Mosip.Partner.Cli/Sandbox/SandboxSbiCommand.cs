using System.CommandLine;
using Mosip.Partner.Core.Certificates;
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
        Captures for authentications are encrypted for the certificate of --encrypt-for, or for one whose key opens them nowhere. An IDA takes them only if it trusts the authorities:
        'mosip-partner sandbox --sbi' starts an interface that its own IDA trusts.
        Switches of the devices can be set while it runs: POST /admin/status, /admin/score, /admin/delay, /admin/profile.

        Example: mosip-partner sandbox sbi --purpose Registration --out devices
        """;

    public static Command Create(Terminal terminal)
    {
        var purpose = new Option<string>("--purpose") { Description = "Auth or Registration.", HelpName = "PURPOSE", DefaultValueFactory = _ => "Auth" };
        purpose.AcceptOnlyFromAmong("Auth", "Registration");
        var level = new Option<string>("--level") { Description = "L1, or L0, which IDA refuses.", HelpName = "LEVEL", DefaultValueFactory = _ => "L1" };
        level.AcceptOnlyFromAmong("L0", "L1");
        var expired = new Option<bool>("--expired") { Description = "Let the certificate of the devices have ended." };
        var mode = new Option<string>("--mode") { Description = "strict, as the specification, or mock-1.3.0, with the deviations of MOSIP's mock device.", HelpName = "MODE", DefaultValueFactory = _ => "strict" };
        mode.AcceptOnlyFromAmong("strict", "mock-1.3.0");
        var recipient = new Option<string?>("--encrypt-for") { Description = "IDA's certificate for biometrics (IDA-FIR): a file, or an address that publishes it, such as that of a sandbox, /mosip-certs/ida-fir.cer.", HelpName = "FILE_OR_ADDRESS" };
        var fault = new Option<string?>("--fault") { Description = "The error number that captures are answered with.", HelpName = "NUMBER" };
        var output = new Option<DirectoryInfo?>("--out") { Description = "Where to write device-ca.pem and ftm-ca.pem.", HelpName = "DIR" };
        var command = new Command("sbi", Description) { purpose, level, expired, mode, recipient, fault, output };
        command.SetAction(async (line, cancellationToken) =>
        {
            if (line.GetValue(fault) is { } number && !(number.Length == 3 && number.All(char.IsAsciiDigit) && number[0] != '0'))
                throw new UsageException($"--fault {number}: an error number has three digits, for example 101; docs/guides/device-errors.md has them.");
            using FetchedBiometricRecipient? published = Uri.TryCreate(line.GetValue(recipient), UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
                ? new FetchedBiometricRecipient(() => new HttpClient(new SocketsHttpHandler(), disposeHandler: true), address) : null;
            SandboxSbi sbi = await SandboxSbi.StartAsync(
                options =>
                {
                    options.Purpose = new CapturePurpose(line.GetRequiredValue(purpose));
                    options.Certification = new CertificationLevel(line.GetRequiredValue(level));
                    options.HasExpiredCertificate = line.GetValue(expired);
                    options.Mode = line.GetRequiredValue(mode) == "strict" ? SandboxSbiMode.Strict : SandboxSbiMode.Mock_1_3_0;
                    options.Recipients = published;
                },
                cancellationToken).ConfigureAwait(false);
            await using var _ = sbi.ConfigureAwait(false);
            if (published is null)
                sbi.Recipients.Set(line.GetValue(recipient) is { } file ? CertificateFile.Read(file)[0] : sbi.DeviceAuthority);
            if (line.GetValue(fault) is { } code)
                foreach (EmulatedDevice device in sbi.Devices)
                    device.Fault = new SbiError(code, "as the command line told");
            await ShowAsync(terminal, sbi, line.GetValue(output), cancellationToken).ConfigureAwait(false);
            return await SandboxCommand.WaitAsync(terminal, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary>Tells where the interface is, and writes the authorities behind its devices.</summary>
    public static async Task ShowAsync(Terminal terminal, SandboxSbi sbi, DirectoryInfo? output, CancellationToken cancellationToken)
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
    }
}
