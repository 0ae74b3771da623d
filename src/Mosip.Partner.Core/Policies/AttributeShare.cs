using System.Text.Json;
using Mosip.Partner.Core.Policies.Json;

namespace Mosip.Partner.Core.Policies;

/// <summary>One attribute that a policy shares.</summary>
/// <param name="AttributeName">The name under which it is shared and asked for.</param>
public sealed record AttributeShare(string AttributeName)
{
    /// <summary>What it is: null for a demographic attribute, <c>CBEFF</c> for biometrics. MOSIP leaves out attributes of any other group.</summary>
    public string? Group { get; init; }

    /// <summary>Where the value is taken from.</summary>
    public IReadOnlyList<AttributeSource> Sources { get; init; } = [];

    /// <summary>Whether the value is encrypted inside the share, with a PIN or for the partner.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>How the value is formed, for example <c>extraction</c> for biometrics or <c>YYYY</c> for a date; null for as it is.</summary>
    public string? Format { get; init; }

    /// <summary>Members that this SDK does not know, as they came. PMS refuses them.</summary>
    public IReadOnlyDictionary<string, JsonElement> UnknownMembers { get; init; } = PolicyObject.NoMembers;

    internal static AttributeShare Read(PolicyObject entry) => new(entry.TakeText("attributeName") ?? "")
    {
        Group = entry.TakeText("group"),
        Sources = entry.TakeList("source", (source, path) => AttributeSource.Read(new PolicyObject(source, path))),
        IsEncrypted = entry.TakeFlag("encrypted"),
        Format = entry.TakeText("format"),
        UnknownMembers = entry.TakeRest(),
    };

    internal static void Write(Utf8JsonWriter writer, AttributeShare attribute)
    {
        writer.WriteString("attributeName", attribute.AttributeName);
        writer.WriteIfSet("group", attribute.Group);
        writer.WriteObjects("source", attribute.Sources, AttributeSource.Write);
        writer.WriteBoolean("encrypted", attribute.IsEncrypted);
        writer.WriteIfSet("format", attribute.Format);
        writer.WriteUnknown(attribute.UnknownMembers);
    }
}
