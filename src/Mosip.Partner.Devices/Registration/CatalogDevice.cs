using System.Text.Json.Serialization;
using Mosip.Partner.Devices.Registration;
using Mosip.Partner.Management;

namespace Mosip.Partner.Devices;

/// <summary>A model of a device in a <see cref="DeviceCatalog"/>. PMS tells devices of a provider apart by type, sub-type, make and model together.</summary>
public sealed record CatalogDevice
{
    /// <summary>What the catalogue calls the device; not sent to MOSIP.</summary>
    public required string Name { get; init; }

    /// <summary>The type: <c>Finger</c>, <c>Iris</c> or <c>Face</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The sub-type, one of the type's: <c>Slap</c>, <c>Single</c>, <c>Touchless</c>; <c>Single</c>, <c>Double</c>; <c>Full face</c>.</summary>
    public required string SubType { get; init; }

    /// <summary>Who makes it: 1 to 36 characters.</summary>
    public required string Make { get; init; }

    /// <summary>The model: 1 to 36 characters.</summary>
    public required string Model { get; init; }

    /// <summary>Whether it is to be taken out of use, which is for good. Default: false.</summary>
    public bool Retired { get; set; }

    [JsonIgnore]
    internal string Title => $"{Make} {Model} ({Type}, {SubType})";

    internal bool Is(DeviceDetailRow row) =>
        row.DeviceType == new DeviceType(Type) && row.DeviceSubType == SubType && PmsText.Same(row.Make, Make) && PmsText.Same(row.Model, Model);

    internal bool IsSameAs(CatalogDevice other) =>
        other.Type == Type && other.SubType == SubType && PmsText.Same(other.Make, Make) && PmsText.Same(other.Model, Model);

    internal IEnumerable<string> FindFaults()
    {
        if (string.IsNullOrWhiteSpace(Name))
            yield return "a device has no name";
        if (((string?[])[Type, SubType, Make, Model]).Any(text => string.IsNullOrWhiteSpace(text) || text.Length > PmsText.MaximumLength))
            yield return $"type, subType, make and model of the device '{Name}' have 1 to {PmsText.MaximumLength} characters each";
    }
}
