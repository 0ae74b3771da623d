using System.CommandLine;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Cli.Devices;

/// <summary><c>mosip-partner sbi discover</c>.</summary>
internal static class SbiDiscoverCommand
{
    private const string Description =
        """
        Asks the ports 4501 to 4600 of this machine for devices. What it shows is not signed: 'sbi info' verifies who the devices are.

        Example: mosip-partner sbi discover
        """;

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var command = new Command("discover", Description);
        command.SetAction((_, cancellationToken) => RunAsync(terminal, time, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, TimeProvider time, CancellationToken cancellationToken)
    {
        using var client = new SbiClient(new SbiClientOptions { Trust = new DeviceTrust { Device = new TrustAnchors([]), Ftm = new TrustAnchors([]) } }, time);
        IReadOnlyList<DiscoveredDevice> devices = await client.DiscoverAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        foreach (DiscoveredDevice device in devices)
        {
            DigitalId? id = device.ReadDigitalId();
            await terminal.Output.WriteLineAsync($"{device.CallbackId}  {device.DeviceId}  {device.Status}  {device.Purpose}  {device.Certification}  {id?.Type} {id?.Make} {id?.Model} {id?.SerialNumber}").ConfigureAwait(false);
        }
        if (devices.Count > 0)
            return ExitCode.Success;
        await terminal.Error.WriteLineAsync("No device answers on the ports 4501 to 4600.").ConfigureAwait(false);
        return ExitCode.Failure;
    }
}
