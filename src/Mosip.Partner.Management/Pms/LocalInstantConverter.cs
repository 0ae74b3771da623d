using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mosip.Partner.Management.Pms;

/// <summary>An instant that PMS takes without a zone, in the server's, which is UTC in MOSIP's containers.</summary>
internal sealed class LocalInstantConverter : JsonConverter<DateTimeOffset?>
{
    private static readonly InstantConverter Tolerant = new();

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : Tolerant.Read(ref reader, typeof(DateTimeOffset), options);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } instant)
            writer.WriteStringValue(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture));
        else
            writer.WriteNullValue();
    }
}
