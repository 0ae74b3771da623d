using System.Text.Json.Serialization;
using Mosip.Partner.Devices.Wire;

namespace Mosip.Partner.Devices;

/// <summary>How far a device protects its key (<c>certification</c>).</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(CertificationLevelConverter))]
public readonly record struct CertificationLevel(string Value)
{
    /// <summary>Signed in software of the host; for registration only.</summary>
    public static CertificationLevel L0 => new("L0");

    /// <summary>Signed inside the device, with a chip (FTM) behind the digital ID; what authentications need.</summary>
    public static CertificationLevel L1 => new("L1");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
