using System.Text.Json;
using Mosip.Partner.Core.Policies.Json;

namespace Mosip.Partner.Core.Policies;

/// <summary>Where the value of a shared attribute is taken from.</summary>
/// <param name="Attribute">The attribute in the identity schema, or a path such as <c>registration-client/NEW/individualBiometrics</c>.</param>
public sealed record AttributeSource(string Attribute)
{
    /// <summary>What part of the value is taken; empty for all of it.</summary>
    public IReadOnlyList<AttributeFilter> Filters { get; init; } = [];

    /// <summary>Members that this SDK does not know, as they came. PMS lets them pass here.</summary>
    public IReadOnlyDictionary<string, JsonElement> UnknownMembers { get; init; } = PolicyObject.NoMembers;

    internal static AttributeSource Read(PolicyObject entry) => new(entry.TakeText("attribute") ?? "")
    {
        Filters = entry.TakeList("filter", (filter, path) => AttributeFilter.Read(filter, path)),
        UnknownMembers = entry.TakeRest(),
    };

    internal static void Write(Utf8JsonWriter writer, AttributeSource source)
    {
        writer.WriteString("attribute", source.Attribute);
        if (source.Filters.Count > 0)
        {
            writer.WriteStartArray("filter");
            foreach (AttributeFilter filter in source.Filters)
                filter.Write(writer);
            writer.WriteEndArray();
        }
        writer.WriteUnknown(source.UnknownMembers);
    }
}
