using System.CommandLine;
using System.Globalization;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Cli.Devices;

/// <summary><c>mosip-partner sbi stream</c>.</summary>
internal static class SbiStreamCommand
{
    private const string Description =
        """
        Writes the preview of a device for registration as JPEG files, frame-0001.jpg and on.

        Example: mosip-partner sbi stream --device-ca device-ca.pem --ftm-ca ftm-ca.pem --type Face --frames 10 --out frames
        """;

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var options = new SbiTrustOptions();
        var type = new SbiTypeOption();
        var part = new Option<string>("--part") { Description = "The part of the device (deviceSubId); its first by default.", HelpName = "N" };
        part.AcceptOnlyFromAmong("0", "1", "2", "3");
        var frames = new Option<int>("--frames") { Description = "How many images.", HelpName = "N", DefaultValueFactory = _ => 10 };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where to write the images.", HelpName = "DIR", Required = true };
        var command = new Command("stream", Description) { type, part, frames, output };
        options.AddTo(command);
        command.SetAction(async (line, cancellationToken) =>
        {
            int count = line.GetValue(frames) is > 0 and var asked ? asked : throw new UsageException("--frames: at least one");
            using var client = new SbiClient(new SbiClientOptions { Trust = options.TrustOf(line) }, time);
            VerifiedDevice device = await DeviceChoice.FindAsync(client, options.AddressOf(line), type.TypeOf(line), CapturePurpose.Registration, cancellationToken).ConfigureAwait(false);
            string partOfDevice = line.GetValue(part) ?? (device.Info.DeviceSubIds is [{ } first, ..] ? first : "0");
            DirectoryInfo directory = line.GetRequiredValue(output);
            directory.Create();
            int written = 0;
            await foreach (ReadOnlyMemory<byte> image in client.Stream(device, partOfDevice, cancellationToken: cancellationToken).Take(count).ConfigureAwait(false))
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"frame-{++written:0000}.jpg");
                await File.WriteAllBytesAsync(Path.Combine(directory.FullName, name), image, cancellationToken).ConfigureAwait(false);
            }
            await terminal.Output.WriteLineAsync($"{written} images in {directory.FullName}").ConfigureAwait(false);
            return ExitCode.Success;
        });
        return command;
    }
}
