using System.CommandLine;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Cli.Devices;

/// <summary><c>mosip-partner sbi capture</c>.</summary>
internal static class SbiCaptureCommand
{
    private const string Description =
        """
        Captures, verifies the answer, and writes it as it came: an authentication takes it unchanged within 60 seconds.

        Transaction id, environment and domain must be those of the authentication. A registration needs the part of the device (--part: 1 left, 2 right, 3 thumbs or both irises), and for
        each finger or eye that the person does not have an --exception; --count is what is left.

        Example: mosip-partner sbi capture --device-ca device-ca.pem --ftm-ca ftm-ca.pem --transaction A1b2C3d4E5 --domain https://auth.example.org --out capture.json
        Example: mosip-partner sbi capture --device-ca device-ca.pem --ftm-ca ftm-ca.pem --purpose Registration --part 1 --count 3 --exception "Left LittleFinger" --transaction reg-4410 --out slap.json
        """;

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var options = new SbiTrustOptions();
        var purpose = new Option<string>("--purpose") { Description = "Auth or Registration.", HelpName = "PURPOSE", DefaultValueFactory = _ => "Auth" };
        purpose.AcceptOnlyFromAmong("Auth", "Registration");
        var type = new SbiTypeOption();
        var transaction = new Option<string>("--transaction") { Description = "The transaction id of the authentication or registration.", HelpName = "ID", Required = true };
        var environment = new Option<string>("--env") { Description = "The environment.", HelpName = "NAME", DefaultValueFactory = _ => "Staging" };
        var domain = new Option<string?>("--domain") { Description = "The domain of the authentication.", HelpName = "URI" };
        var count = new Option<int>("--count") { Description = "How many.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var part = new Option<string>("--part") { Description = "The part of the device (deviceSubId).", HelpName = "N", DefaultValueFactory = _ => "0" };
        part.AcceptOnlyFromAmong("0", "1", "2", "3");
        var subTypes = new Option<string[]>("--sub-type") { Description = "Which finger or eye, for example \"Left IndexFinger\"; any by default.", HelpName = "NAME" };
        var exceptions = new Option<string[]>("--exception") { Description = "A finger or eye that the person does not have; in registrations.", HelpName = "NAME" };
        var score = new Option<int>("--score") { Description = "The quality that is wanted, 0 to 100.", HelpName = "N", DefaultValueFactory = _ => 40 };
        var timeout = new Option<int>("--timeout") { Description = "How long the device may take.", HelpName = "MILLISECONDS", DefaultValueFactory = _ => 10_000 };
        var previous = new Option<string?>("--previous-hash") { Description = "The hash that the capture before printed, where several go into one authentication.", HelpName = "HEX" };
        var output = new Option<FileInfo>("--out") { Description = "Where to write the answer. It is a person's biometrics: encrypted, of a registration in clear.", HelpName = "FILE", Required = true };
        var command = new Command("capture", Description) { purpose, type, transaction, environment, domain, count, part, subTypes, exceptions, score, timeout, previous, output };
        options.AddTo(command);
        command.SetAction((line, cancellationToken) =>
        {
            var request = new CaptureRequest
            {
                Purpose = new CapturePurpose(line.GetRequiredValue(purpose)),
                Environment = line.GetRequiredValue(environment),
                TransactionId = line.GetRequiredValue(transaction),
                DomainUri = line.GetValue(domain),
                Type = type.TypeOf(line),
                Count = line.GetValue(count),
                DeviceSubId = line.GetRequiredValue(part),
                SubTypes = line.GetValue(subTypes) ?? [],
                Exceptions = line.GetValue(exceptions) ?? [],
                RequestedScore = line.GetValue(score) is >= 0 and <= 100 and var wanted ? wanted : throw new UsageException("--score: 0 to 100"),
                Timeout = TimeSpan.FromMilliseconds(line.GetValue(timeout) is > 0 and var milliseconds ? milliseconds : throw new UsageException("--timeout: at least one millisecond")),
                PreviousHash = line.GetValue(previous) is not { } hash || (hash.Length == 64 && hash.All(char.IsAsciiHexDigit)) ? line.GetValue(previous) : throw new UsageException("--previous-hash: 64 hexadecimal digits, as the capture before printed them"),
                DeviceId = "",
            };
            return RunAsync(terminal, time, options.TrustOf(line), options.AddressOf(line), request, line.GetRequiredValue(output), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, TimeProvider time, DeviceTrust trust, Uri address, CaptureRequest request, FileInfo output, CancellationToken cancellationToken)
    {
        using var client = new SbiClient(new SbiClientOptions { Trust = trust }, time);
        VerifiedDevice device = await DeviceChoice.FindAsync(client, address, request.Type, request.Purpose, cancellationToken).ConfigureAwait(false);
        SbiCapture capture = await client.CaptureAsync(device, request with { DeviceId = device.Info.DeviceId }, cancellationToken).ConfigureAwait(false);
        await File.WriteAllBytesAsync(output.FullName, capture.Json, cancellationToken).ConfigureAwait(false);
        foreach (VerifiedBiometric biometric in capture.Biometrics)
            await terminal.Output.WriteLineAsync($"{biometric.Type} {biometric.SubType ?? ""}  quality {biometric.QualityScore}, {biometric.Certification}, verified").ConfigureAwait(false);
        await terminal.Output.WriteLineAsync($"hash {capture.LastHash}").ConfigureAwait(false);
        return ExitCode.Success;
    }
}
