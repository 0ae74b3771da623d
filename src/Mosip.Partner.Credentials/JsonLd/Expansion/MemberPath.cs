using System.Globalization;

namespace Mosip.Partner.Credentials.JsonLd.Expansion;

/// <summary>Where in the document something stands.</summary>
/// <param name="Parent">What it stands in; null at the top.</param>
/// <param name="Name">The member's name, or the item's number.</param>
internal sealed record MemberPath(MemberPath? Parent, string Name)
{
    public static MemberPath Root { get; } = new(null, "");

    public MemberPath Member(string name) => new(this, name);

    public MemberPath Item(int index) => new(this, index.ToString(CultureInfo.InvariantCulture));

    /// <summary>The JSON pointer (RFC 6901).</summary>
    public override string ToString() => Parent is null
        ? ""
        : $"{Parent}/{Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}
