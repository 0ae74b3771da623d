using System.CommandLine;

namespace Mosip.Partner.Cli.Devices;

/// <summary><c>mosip-partner sbi</c>: biometric interfaces on this machine.</summary>
internal static class SbiCommand
{
    public static Command Create(Terminal terminal, TimeProvider time) => new("sbi", "Secure biometric interfaces on this machine.")
    {
        SbiDiscoverCommand.Create(terminal, time),
        SbiInfoCommand.Create(terminal, time),
        SbiCaptureCommand.Create(terminal, time),
        SbiStreamCommand.Create(terminal, time),
        SbiCheckCommand.Create(terminal, time),
    };
}
