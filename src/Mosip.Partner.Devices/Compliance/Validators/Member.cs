using System.Globalization;
using System.Text.Json;

namespace Mosip.Partner.Devices.Compliance.Validators;

/// <summary>Reads documents as the toolkit's JSON library does, which turns numbers, flags and null into text.</summary>
internal static class Member
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <summary>Parses a document; the element stays valid without it.</summary>
    /// <exception cref="ComplianceFailure">It is not JSON.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Options);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new ComplianceFailure("The document is not JSON.");
        }
    }

    public static JsonElement Object(ReadOnlyMemory<byte> json) => Parse(json).As(JsonValueKind.Object, "an object");

    /// <summary>A document that is an object, or JSON null.</summary>
    public static JsonElement ObjectOrNull(ReadOnlyMemory<byte> json) => Parse(json) is { ValueKind: JsonValueKind.Null } none ? none : Object(json);

    public static JsonElement Array(ReadOnlyMemory<byte> json) => Parse(json).As(JsonValueKind.Array, "a list");

    public static JsonElement AsObject(this JsonElement value) => value.As(JsonValueKind.Object, "an object");

    public static JsonElement? Find(this JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) ? value : null;

    public static JsonElement Get(this JsonElement parent, string name) =>
        parent.Find(name) ?? throw new ComplianceFailure($"Member '{name}' is missing.");

    /// <summary>The list's elements; null where the member is something else.</summary>
    public static IReadOnlyList<JsonElement>? FindList(this JsonElement parent, string name) =>
        parent.Get(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : null;

    /// <summary>The value as text, whatever it is; objects and lists are empty text.</summary>
    public static string Text(this JsonElement parent, string name) => parent.Get(name) switch
    {
        { ValueKind: JsonValueKind.String } text => StringOf(text),
        { ValueKind: JsonValueKind.Object or JsonValueKind.Array } => "",
        var other => other.GetRawText(),
    };

    /// <summary>The value if it is text, else null.</summary>
    public static string? TextOrNull(this JsonElement parent, string name) => TextOrNull(parent.Get(name));

    public static string? TextOrNull(JsonElement value) => value.ValueKind == JsonValueKind.String ? StringOf(value) : null;

    /// <summary>The value as a whole number; 0 where it is none.</summary>
    public static long Number(this JsonElement parent, string name)
    {
        string text = parent.Text(name).Trim();
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double fraction) && Math.Abs(fraction) < long.MaxValue ? (long)fraction
            : 0;
    }

    private static JsonElement As(this JsonElement value, JsonValueKind kind, string what) =>
        value.ValueKind == kind ? value : throw new ComplianceFailure($"The document has no {what} where one is expected.");

    private static string StringOf(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new ComplianceFailure("A text is not Unicode.");
        }
    }
}
