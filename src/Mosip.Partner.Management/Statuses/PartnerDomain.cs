using System.Text.Json.Serialization;
using Mosip.Partner.Management.Statuses;

namespace Mosip.Partner.Management;

/// <summary>The trust domain of a certificate. A CA that was uploaded for one domain does not serve another.</summary>
/// <param name="Value">MOSIP's word; compared without case.</param>
[JsonConverter(typeof(TextValueConverter<PartnerDomain>))]
public readonly record struct PartnerDomain(string Value) : ITextValue<PartnerDomain>
{
    /// <summary><c>AUTH</c>: authentication, credential, online verification, ABIS, adjudication and internal partners.</summary>
    public static PartnerDomain Auth => new("AUTH");

    /// <summary><c>DEVICE</c>: device providers.</summary>
    public static PartnerDomain Device => new("DEVICE");

    /// <summary><c>FTM</c>: providers of foundational trust modules.</summary>
    public static PartnerDomain Ftm => new("FTM");

    /// <summary><c>MISP</c>: MISPs.</summary>
    public static PartnerDomain Misp => new("MISP");

    /// <summary>Whether both are the same word, without case.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(PartnerDomain other) => string.Equals(Value ?? "", other.Value ?? "", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";

    static PartnerDomain ITextValue<PartnerDomain>.From(string value) => new(value);
}
