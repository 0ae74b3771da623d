using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mosip.Partner.Management.Statuses;

/// <summary>Reads a text value whatever the server made of it; null is the empty value.</summary>
internal sealed class TextValueConverter<T> : JsonConverter<T> where T : struct, ITextValue<T>
{
    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return T.From(reader.GetString()!);
            case JsonTokenType.Null:
                return default;
            default:
                using (JsonDocument value = JsonDocument.ParseValue(ref reader))
                    return T.From(value.RootElement.GetRawText());
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
