using System.CommandLine;

namespace Mosip.Partner.Cli.Devices;

/// <summary><c>mosip-partner devices</c>: a device provider's catalogue and what partner management has of it.</summary>
internal static class DevicesCommand
{
    public static Command Create(Terminal terminal, TimeProvider time) => new("devices", "A device provider's catalogue, compared with and brought to partner management.")
    {
        DevicesPlanCommand.Create(terminal, time),
        DevicesApplyCommand.Create(terminal, time),
    };
}
