using System.Text.Json;
using System.Text.Json.Serialization;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Management.Pms;

/// <summary>An API key on the wire. The text goes straight into the type that does not print it.</summary>
internal sealed class ApiKeyConverter : JsonConverter<ApiKey>
{
    public override ApiKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 } text ? new ApiKey(text) : default;

    public override void Write(Utf8JsonWriter writer, ApiKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.Reveal());
}

/// <summary>A licence key on the wire. The text goes straight into the type that does not print it.</summary>
internal sealed class MispLicenceKeyConverter : JsonConverter<MispLicenceKey>
{
    public override MispLicenceKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 } text ? new MispLicenceKey(text) : default;

    public override void Write(Utf8JsonWriter writer, MispLicenceKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.Reveal());
}
