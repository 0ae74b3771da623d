using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mosip.Partner.Management.Pms;

/// <summary>
/// PMS's instants: with a zone, without one (the server's clock, UTC in MOSIP's containers) or as milliseconds since 1970, by member and
/// release. Written with three fraction digits and <c>Z</c>, the one form that requests take.
/// </summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    private const long MaximumMilliseconds = 253_402_300_799_999;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return reader.TryGetInt64(out long milliseconds) && Math.Abs(milliseconds) <= MaximumMilliseconds / 4
                ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
                : throw new JsonException("The number is no instant.");
        return DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant)
            ? instant.ToUniversalTime()
            : throw new JsonException("The text is no instant.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
