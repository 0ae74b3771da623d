using System.Text.Json.Serialization;
using Mosip.Partner.Management.Statuses;

namespace Mosip.Partner.Management;

/// <summary>What a device captures.</summary>
/// <param name="Value">MOSIP's word; compared without case.</param>
[JsonConverter(typeof(TextValueConverter<DeviceType>))]
public readonly record struct DeviceType(string Value) : ITextValue<DeviceType>
{
    /// <summary><c>Finger</c>, with the sub-types <c>Slap</c>, <c>Single</c> and <c>Touchless</c>.</summary>
    public static DeviceType Finger => new("Finger");

    /// <summary><c>Iris</c>, with the sub-types <c>Single</c> and <c>Double</c>.</summary>
    public static DeviceType Iris => new("Iris");

    /// <summary><c>Face</c>, with the sub-type <c>Full face</c>.</summary>
    public static DeviceType Face => new("Face");

    /// <summary>Whether both are the same word, without case.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(DeviceType other) => string.Equals(Value ?? "", other.Value ?? "", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";

    static DeviceType ITextValue<DeviceType>.From(string value) => new(value);
}
