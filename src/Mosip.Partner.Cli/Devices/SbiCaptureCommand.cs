using System.CommandLine;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Cli.Devices;

/// <summary><c>mosip-partner sbi capture</c>.</summary>
internal static class SbiCaptureCommand
{
    private const string Description =
        """
        Captures for an authentication, verifies the answer, and writes it as it came: an authentication takes it unchanged within 60 seconds.

        Transaction id, environment and domain must be those of the authentication.

        Example: mosip-partner sbi capture --device-ca device-ca.pem --ftm-ca ftm-ca.pem --transaction A1b2C3d4E5 --domain https://auth.example.org --out capture.json
        """;

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var options = new SbiTrustOptions();
        var type = new Option<string>("--type") { Description = "Finger, Iris or Face.", HelpName = "TYPE", DefaultValueFactory = _ => "Finger" };
        type.AcceptOnlyFromAmong("Finger", "Iris", "Face");
        var transaction = new Option<string>("--transaction") { Description = "The transaction id of the authentication.", HelpName = "ID", Required = true };
        var environment = new Option<string>("--env") { Description = "The environment.", HelpName = "NAME", DefaultValueFactory = _ => "Staging" };
        var domain = new Option<string?>("--domain") { Description = "The domain of the authentication.", HelpName = "URI" };
        var count = new Option<int>("--count") { Description = "How many.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var output = new Option<FileInfo>("--out") { Description = "Where to write the answer. It is a person's biometrics, encrypted.", HelpName = "FILE", Required = true };
        var command = new Command("capture", Description) { type, transaction, environment, domain, count, output };
        options.AddTo(command);
        command.SetAction((line, cancellationToken) =>
        {
            var request = new CaptureRequest
            {
                Environment = line.GetRequiredValue(environment),
                TransactionId = line.GetRequiredValue(transaction),
                DomainUri = line.GetValue(domain),
                Type = new BiometricType(line.GetRequiredValue(type)),
                Count = line.GetValue(count),
                DeviceId = "",
            };
            return RunAsync(terminal, time, options.TrustOf(line), options.AddressOf(line), request, line.GetRequiredValue(output), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, TimeProvider time, DeviceTrust trust, Uri address, CaptureRequest request, FileInfo output, CancellationToken cancellationToken)
    {
        using var client = new SbiClient(new SbiClientOptions { Trust = trust }, time);
        IReadOnlyList<VerifiedDevice> devices = await client.GetInfoAsync(address, cancellationToken).ConfigureAwait(false);
        VerifiedDevice device = devices.FirstOrDefault(device => device.DigitalId.Type == request.Type && device.Info.Purpose == CapturePurpose.Auth)
            ?? throw new UsageException($"The interface at {address} has no device for {request.Type} and authentication.");
        SbiCapture capture = await client.CaptureAsync(device, request with { DeviceId = device.Info.DeviceId }, cancellationToken).ConfigureAwait(false);
        await File.WriteAllBytesAsync(output.FullName, capture.Json, cancellationToken).ConfigureAwait(false);
        foreach (VerifiedBiometric biometric in capture.Biometrics)
            await terminal.Output.WriteLineAsync($"{biometric.Type} {biometric.SubType ?? ""}  quality {biometric.QualityScore}, {biometric.Certification}, verified").ConfigureAwait(false);
        return ExitCode.Success;
    }
}
