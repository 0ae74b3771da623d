using System.CommandLine;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Cli.Devices;

/// <summary><c>mosip-partner sbi info</c>.</summary>
internal static class SbiInfoCommand
{
    private const string Description =
        """
        Asks an interface for its devices and verifies signatures, certificates and trust of what it says.

        Example: mosip-partner sbi info --at http://127.0.0.1:4501/ --device-ca device-ca.pem --ftm-ca ftm-ca.pem
        """;

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var options = new SbiTrustOptions();
        var command = new Command("info", Description);
        options.AddTo(command);
        command.SetAction((line, cancellationToken) => RunAsync(terminal, time, options.TrustOf(line), options.AddressOf(line), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, TimeProvider time, DeviceTrust trust, Uri address, CancellationToken cancellationToken)
    {
        using var client = new SbiClient(new SbiClientOptions { Trust = trust }, time);
        foreach (VerifiedDevice device in await client.GetInfoAsync(address, cancellationToken).ConfigureAwait(false))
        {
            await terminal.Output.WriteLineAsync($"""
                device       {device.Info.DeviceId}
                status       {device.Info.Status}
                is           {device.DigitalId.Type} {device.DigitalId.DeviceSubType}, {device.DigitalId.Make} {device.DigitalId.Model}, serial number {device.DigitalId.SerialNumber}
                provider     {device.DigitalId.DeviceProvider} ({device.DigitalId.DeviceProviderId})
                level        {device.Certification}, verified
                for          {device.Info.Purpose} in {device.Info.Environment}
                software     {device.Info.ServiceVersion}, firmware {device.Info.Firmware}

                """).ConfigureAwait(false);
        }
        return ExitCode.Success;
    }
}
