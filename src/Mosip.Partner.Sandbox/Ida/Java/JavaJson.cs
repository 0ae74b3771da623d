using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mosip.Partner.Sandbox.Ida.Java;

/// <summary>
/// Reads JSON as Jackson does: strict, the last of repeated members counts, text after the value is not looked at, at most
/// 1,000 levels.
/// </summary>
internal static class JavaJson
{
    private const int MaxDepth = 1000;

    /// <summary>Reads a JSON value.</summary>
    /// <returns>False for anything that is not JSON; a JSON <c>null</c> gives true and null.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out JsonNode? node)
    {
        node = null;
        try
        {
            Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
            node = ToNode(JsonElement.ParseValue(ref reader));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            // A text with half of a surrogate pair.
            return false;
        }
    }

    /// <summary>Reads a JSON object; false also for other JSON values.</summary>
    public static bool TryParseObject(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out JsonObject? value)
    {
        value = TryParse(utf8, out JsonNode? node) ? node as JsonObject : null;
        return value is not null;
    }

    /// <summary>Copies an element into a tree that can be changed; a repeated member keeps its first place and its last value.</summary>
    public static JsonNode? ToNode(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                JsonObject members = [];
                foreach (JsonProperty member in element.EnumerateObject())
                    members[member.Name] = ToNode(member.Value);
                return members;
            case JsonValueKind.Array:
                JsonArray items = [];
                foreach (JsonElement item in element.EnumerateArray())
                    items.Add(ToNode(item));
                return items;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return null;
            case JsonValueKind.String:
                return JsonValue.Create(element.GetString());
            default:
                return JsonValue.Create(element);
        }
    }

    /// <summary>The member's text, or null if it is absent, null or no text.</summary>
    public static string? TextOrNull(this JsonObject members, string name) =>
        members[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>The text that Java's <c>String.valueOf</c> gives for a member; <c>null</c> for an absent one.</summary>
    public static string JavaTextOf(JsonNode? node) => node switch
    {
        null => "null",
        JsonValue value => ScalarText(value),
        _ => node.ToJsonString(),
    };

    /// <summary>The text that a number, a truth value or a text becomes when it is sent for a text member.</summary>
    public static string ScalarText(JsonValue value)
    {
        if (value.TryGetValue(out string? text))
            return text;
        JsonElement element = value.GetValue<JsonElement>();
        return element.ValueKind == JsonValueKind.Number ? JavaNumber.ToText(element) : element.GetRawText();
    }
}
