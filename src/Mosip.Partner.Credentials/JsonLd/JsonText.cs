using System.Text.Json;
using System.Text.Unicode;

namespace Mosip.Partner.Credentials.JsonLd;

/// <summary>Reads JSON strictly: valid UTF-8, no member twice, bounded depth, no half surrogate pairs.</summary>
internal static class JsonText
{
    public static JsonElement Parse(ReadOnlyMemory<byte> json, int depth)
    {
        if (!Utf8.IsValid(json.Span))
            throw JsonLdFaults.Malformed("not UTF-8");
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = depth, AllowDuplicateProperties = false });
            return document.RootElement.Clone();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The parser's own message may quote the text; a name that escapes half a surrogate pair is an InvalidOperationException.
            throw JsonLdFaults.Malformed($"not JSON, a member twice in one object, or nested deeper than {depth} levels");
        }
    }

    /// <summary>The text of a string.</summary>
    public static string Of(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw JsonLdFaults.Malformed("a text has half a surrogate pair");
        }
    }

    public static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    public static bool IsScalar(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;
}
