using System.Text.Json;

namespace Mosip.Partner.Core.Policies.Json;

/// <summary>How policies are written: optional members only where they say something, unknown ones last and exactly as they came.</summary>
internal static class PolicyWriterExtensions
{
    public static void WriteIfSet(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    public static void WriteTexts(this Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    public static void WriteObjects<T>(this Utf8JsonWriter writer, string name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> writeMembers)
    {
        writer.WriteStartArray(name);
        foreach (T value in values)
        {
            writer.WriteStartObject();
            writeMembers(writer, value);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    public static void WriteUnknown(this Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement> members)
    {
        foreach ((string name, JsonElement value) in members)
        {
            writer.WritePropertyName(name);
            // Raw, so that a number keeps its digits and a text its escapes.
            writer.WriteRawValue(value.GetRawText(), skipInputValidation: true);
        }
    }
}
