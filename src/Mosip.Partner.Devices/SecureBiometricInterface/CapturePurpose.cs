using System.Text.Json.Serialization;
using Mosip.Partner.Devices.Wire;

namespace Mosip.Partner.Devices;

/// <summary>What a device captures for (<c>purpose</c>).</summary>
/// <param name="Value">The word on the wire; empty for a device that is not registered.</param>
[JsonConverter(typeof(CapturePurposeConverter))]
public readonly record struct CapturePurpose(string Value)
{
    /// <summary>Authentication: <c>CAPTURE</c>, biometrics encrypted for IDA.</summary>
    public static CapturePurpose Auth => new("Auth");

    /// <summary>Registration: <c>RCAPTURE</c> and <c>STREAM</c>, biometrics in clear.</summary>
    public static CapturePurpose Registration => new("Registration");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
