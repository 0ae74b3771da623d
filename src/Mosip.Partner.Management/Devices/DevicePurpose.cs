using System.Text.Json.Serialization;
using Mosip.Partner.Management.Statuses;

namespace Mosip.Partner.Management;

/// <summary>What devices are for, in searches.</summary>
/// <param name="Value">MOSIP's word; compared without case.</param>
[JsonConverter(typeof(TextValueConverter<DevicePurpose>))]
public readonly record struct DevicePurpose(string Value) : ITextValue<DevicePurpose>
{
    /// <summary><c>REGISTRATION</c>.</summary>
    public static DevicePurpose Registration => new("REGISTRATION");

    /// <summary><c>AUTH</c>.</summary>
    public static DevicePurpose Authentication => new("AUTH");

    /// <summary>Whether both are the same word, without case.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(DevicePurpose other) => string.Equals(Value ?? "", other.Value ?? "", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";

    static DevicePurpose ITextValue<DevicePurpose>.From(string value) => new(value);
}
