using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Ida.Java;

namespace Mosip.Partner.Sandbox.Ida.Binding;

/// <summary>
/// Reads attributes of any name, in a request as in a stored record (IdInfoFetcher.getIdInfo): a text, a list of texts, or a list of
/// <c>{language, value}</c>. The members of an object count as attributes of their own.
/// </summary>
internal static class DynamicAttributes
{
    /// <exception cref="JavaFaultException">Two attributes have one name, or a list of texts holds something else.</exception>
    public static Dictionary<string, IReadOnlyList<DemographicValue>> Flatten(JsonObject attributes)
    {
        Dictionary<string, IReadOnlyList<DemographicValue>> flat = new(StringComparer.Ordinal);
        foreach ((string name, JsonNode? value) in attributes)
        {
            if (value is JsonObject members)
            {
                foreach ((string inner, JsonNode? innerValue) in members)
                    Add(flat, inner, innerValue);
            }
            else
            {
                Add(flat, name, value);
            }
        }

        return flat;
    }

    private static void Add(Dictionary<string, IReadOnlyList<DemographicValue>> flat, string name, JsonNode? value)
    {
        if (!flat.TryAdd(name, ValuesOf(value, name)))
            throw new JavaFaultException(JavaFaultException.IllegalState, new($"demographic attribute '{name}'", "one attribute of a name", "two"));
    }

    private static IReadOnlyList<DemographicValue> ValuesOf(JsonNode? value, string name) => value switch
    {
        JsonArray and [JsonObject, ..] items => [.. items.OfType<JsonObject>().Select(WithLanguage)],
        JsonArray and [JsonValue first, ..] items when IsText(first) => [.. items.Select(item => WithoutLanguage(item, name))],
        JsonArray => [],
        JsonValue scalar when IsOrdinary(scalar) => [new DemographicValue(null, JavaJson.ScalarText(scalar))],
        _ => [],
    };

    // An absent value becomes the word null; an absent language stays absent.
    private static DemographicValue WithLanguage(JsonObject item) =>
        new(item.ContainsKey("language") ? JavaJson.JavaTextOf(item["language"]) : null, JavaJson.JavaTextOf(item["value"]));

    private static DemographicValue WithoutLanguage(JsonNode? item, string name) => item switch
    {
        null => new DemographicValue(null, null),
        JsonValue value when IsText(value) => new DemographicValue(null, JavaJson.ScalarText(value)),
        _ => throw new JavaFaultException(JavaFaultException.ClassCast, new($"demographic attribute '{name}'", "a list of texts", "a list that mixes texts with other values")),
    };

    private static bool IsText(JsonValue value) => value.GetValueKind() == JsonValueKind.String;

    private static bool IsOrdinary(JsonValue value) =>
        value.GetValueKind() != JsonValueKind.Number || JavaNumber.IsOrdinary(value.GetValue<JsonElement>());
}
