using System.CommandLine;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Cli.Devices;

/// <summary>What a command line says of the device that it wants.</summary>
internal sealed class SbiTypeOption : Option<string>
{
    public SbiTypeOption() : base("--type")
    {
        (Description, HelpName, DefaultValueFactory) = ("Finger, Iris or Face.", "TYPE", _ => "Finger");
        this.AcceptOnlyFromAmong("Finger", "Iris", "Face");
    }

    public BiometricType TypeOf(ParseResult line) => new(line.GetRequiredValue(this));
}

/// <summary>Finds the device of an interface that a command line wants.</summary>
internal static class DeviceChoice
{
    /// <exception cref="UsageException">There is none.</exception>
    public static async Task<VerifiedDevice> FindAsync(ISbiClient client, Uri address, BiometricType type, CapturePurpose purpose, CancellationToken cancellationToken)
    {
        IReadOnlyList<VerifiedDevice> devices = await client.GetInfoAsync(address, cancellationToken).ConfigureAwait(false);
        return devices.FirstOrDefault(device => device.DigitalId.Type == type && device.Info.Purpose == purpose)
            ?? throw new UsageException($"The interface at {address} has no registered device for {type} and {purpose}. 'sbi discover' shows what it has.");
    }
}
