using System.Text.Json.Serialization;
using Mosip.Partner.Management.Statuses;

namespace Mosip.Partner.Management;

/// <summary>Where a policy stands.</summary>
/// <param name="Value">MOSIP's word; compared without case.</param>
[JsonConverter(typeof(TextValueConverter<PolicyStatus>))]
public readonly record struct PolicyStatus(string Value) : ITextValue<PolicyStatus>
{
    /// <summary><c>DRAFTED</c>: may be changed, nobody can use it. The first envelope shows a deactivated policy so, too: see <see cref="PolicyDetails.Stage"/>.</summary>
    public static PolicyStatus Drafted => new("DRAFTED");

    /// <summary><c>PUBLISHED</c>: in force, never to be changed again.</summary>
    public static PolicyStatus Published => new("PUBLISHED");

    /// <summary><c>draft</c>: the second envelope's word for <see cref="Drafted"/>.</summary>
    public static PolicyStatus Draft => new("draft");

    /// <summary><c>activated</c>: the second envelope's word for <see cref="Published"/>.</summary>
    public static PolicyStatus Activated => new("activated");

    /// <summary><c>deactivated</c>: withdrawn for good.</summary>
    public static PolicyStatus Deactivated => new("deactivated");

    /// <summary>Whether both are the same word, without case.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(PolicyStatus other) => string.Equals(Value ?? "", other.Value ?? "", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";

    static PolicyStatus ITextValue<PolicyStatus>.From(string value) => new(value);
}
