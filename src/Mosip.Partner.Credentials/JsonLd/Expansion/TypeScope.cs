using System.Text.Json;

namespace Mosip.Partner.Credentials.JsonLd.Expansion;

/// <summary>The types of an object, read before its other members because they may bring contexts.</summary>
internal readonly struct TypeScope(ActiveContext active, JsonElement element)
{
    /// <summary>The contexts of the types that have one, in the order of the types' names.</summary>
    public IEnumerable<JsonElement> Contexts
    {
        get
        {
            ActiveContext terms = active;
            return element.EnumerateObject()
                .Where(member => IriExpansion.Expand(terms, member.Name, vocabulary: true) == "@type")
                .OrderBy(static member => member.Name, StringComparer.Ordinal)
                .SelectMany(static member => Names(member.Value).Order(StringComparer.Ordinal))
                .Select(type => terms.Find(type)?.Context)
                .OfType<JsonElement>();
        }
    }

    /// <summary>The names in a member that holds types.</summary>
    public static IEnumerable<string> Names(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Where(JsonText.IsText).Select(JsonText.Of)
        : JsonText.IsText(value) ? [JsonText.Of(value)] : [];
}
