using System.Text.Json.Serialization;
using Mosip.Partner.Devices.Wire;

namespace Mosip.Partner.Devices;

/// <summary>The state of a device (<c>deviceStatus</c>).</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(DeviceStatusConverter))]
public readonly record struct DeviceStatus(string Value)
{
    /// <summary>It can capture.</summary>
    public static DeviceStatus Ready => new("Ready");

    /// <summary>It is at work for somebody else: error 111.</summary>
    public static DeviceStatus Busy => new("Busy");

    /// <summary>It cannot capture now: error 110.</summary>
    public static DeviceStatus NotReady => new("Not Ready");

    /// <summary>It has no certificate of its provider: error 100, and its info is not signed.</summary>
    public static DeviceStatus NotRegistered => new("Not Registered");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
