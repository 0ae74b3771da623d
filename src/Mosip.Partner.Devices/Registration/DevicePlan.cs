using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mosip.Partner.Devices.Registration;
using Mosip.Partner.Management;

namespace Mosip.Partner.Devices;

/// <summary>How a catalogue and what MOSIP's partner management (PMS) has differ, in the order in which the differences go away.</summary>
public sealed record DevicePlan
{
    /// <summary>The device provider.</summary>
    public required string ProviderId { get; init; }

    /// <summary>The release of PMS, which decides the style: before 1.2.2 devices are approved first and mapped then; later they are added to approved software.</summary>
    public required PmsRelease Release { get; init; }

    /// <summary>The differences.</summary>
    public required IReadOnlyList<DeviceDifference> Differences { get; init; }

    /// <summary>Whether PMS has all that the catalogue says. What only PMS has (<see cref="DeviceDifferenceKind.Unlisted"/>) does not count.</summary>
    public bool IsUpToDate => Differences.All(difference => difference.Kind == DeviceDifferenceKind.Unlisted);

    /// <summary>What the administrator can be asked for now.</summary>
    [JsonIgnore]
    public IEnumerable<AdministratorRequest> Requests => Differences.Select(difference => difference.Request).OfType<AdministratorRequest>();

    /// <summary>The plan for programs.</summary>
    public byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(this, RegistrationJson.Default.DevicePlan);

    /// <summary>The plan for people, a line for each difference; for the marks see <see cref="DeviceDifference.ToString"/>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(ProviderId).AppendLine(IsUpToDate ? ": PMS has what the catalogue says." : ":");
        foreach (DeviceDifference difference in Differences)
            text.Append("  ").Append(difference).AppendLine();
        return text.ToString();
    }
}
