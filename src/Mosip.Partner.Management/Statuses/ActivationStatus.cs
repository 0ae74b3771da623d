using System.Text.Json.Serialization;
using Mosip.Partner.Management.Statuses;

namespace Mosip.Partner.Management;

/// <summary>Whether something is switched on. PMS spells it in six ways (<c>Active</c>, <c>ACTIVE</c>, <c>activated</c>, <c>De-active</c>, <c>INACTIVE</c>, <c>NOT_ACTIVE</c> ...); ask <see cref="IsActive"/>.</summary>
/// <param name="Value">MOSIP's word; compared without case.</param>
[JsonConverter(typeof(TextValueConverter<ActivationStatus>))]
public readonly record struct ActivationStatus(string Value) : ITextValue<ActivationStatus>
{
    /// <summary><c>Active</c>.</summary>
    public static ActivationStatus Active => new("Active");

    /// <summary><c>De-active</c>.</summary>
    public static ActivationStatus Inactive => new("De-active");

    /// <summary>Whether it is switched on; false for a word that this SDK does not know.</summary>
    public bool IsActive => Value is not null && (Value.Equals("active", StringComparison.OrdinalIgnoreCase) || Value.Equals("activated", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether both are the same word, without case.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(ActivationStatus other) => string.Equals(Value ?? "", other.Value ?? "", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";

    static ActivationStatus ITextValue<ActivationStatus>.From(string value) => new(value);
}
