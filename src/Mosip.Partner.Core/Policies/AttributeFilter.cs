using System.Text.Json;
using Mosip.Partner.Core.Policies.Json;

namespace Mosip.Partner.Core.Policies;

/// <summary>Which part of an attribute's value is shared: a language, or biometrics of a type.</summary>
/// <remarks>MOSIP's schema looks at some members at some places of the list only. What is not of the usual form there is kept among <see cref="UnknownMembers"/>.</remarks>
public sealed record AttributeFilter
{
    // A filter that is not an object at all; MOSIP lets it pass from the fourth place on.
    private JsonElement? Verbatim { get; init; }

    /// <summary>The biometric type, for example <c>Face</c>; null where the filter names none.</summary>
    public string? Type { get; init; }

    /// <summary>The parts of a biometric type, two words joined by a space, for example <c>Left Thumb</c>; empty for all.</summary>
    public IReadOnlyList<string> SubTypes { get; init; } = [];

    /// <summary>The language, for example <c>eng</c>; null where the filter names none.</summary>
    public string? Language { get; init; }

    /// <summary>Members that this SDK does not know, as they came. PMS lets them pass here.</summary>
    public IReadOnlyDictionary<string, JsonElement> UnknownMembers { get; init; } = PolicyObject.NoMembers;

    internal static AttributeFilter Read(JsonElement filter, string path)
    {
        if (filter.ValueKind != JsonValueKind.Object)
            return new AttributeFilter { Verbatim = filter.Clone() };
        PolicyObject members = new(filter, path);
        return new AttributeFilter
        {
            Type = members.TakeIf("type", IsText)?.GetString(),
            SubTypes = members.TakeIf("subType", AreTexts) is { } subTypes ? [.. subTypes.EnumerateArray().Select(item => item.GetString()!)] : [],
            Language = members.TakeIf("language", IsText)?.GetString(),
            UnknownMembers = members.TakeRest(),
        };
    }

    internal void Write(Utf8JsonWriter writer)
    {
        if (Verbatim is { } verbatim)
        {
            writer.WriteRawValue(verbatim.GetRawText(), skipInputValidation: true);
            return;
        }
        writer.WriteStartObject();
        writer.WriteIfSet("type", Type);
        if (SubTypes.Count > 0)
            writer.WriteTexts("subType", SubTypes);
        writer.WriteIfSet("language", Language);
        writer.WriteUnknown(UnknownMembers);
        writer.WriteEndObject();
    }

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static bool AreTexts(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(IsText);
}
