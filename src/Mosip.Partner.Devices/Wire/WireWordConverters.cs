using System.Text.Json;
using System.Text.Json.Serialization;
using Mosip.Partner.Biometrics;

namespace Mosip.Partner.Devices.Wire;

/// <summary>Words that MOSIP may add to: a text on the wire, a type of its own in code.</summary>
internal abstract class WireWordConverter<T>(Func<string, T> read, Func<T, string?> write) : JsonConverter<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? read(reader.GetString()!) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value) ?? "");
}

internal sealed class CertificationLevelConverter() : WireWordConverter<CertificationLevel>(text => new(text), word => word.Value);

internal sealed class DeviceStatusConverter() : WireWordConverter<DeviceStatus>(text => new(text), word => word.Value);

internal sealed class CapturePurposeConverter() : WireWordConverter<CapturePurpose>(text => new(text), word => word.Value);

internal sealed class BiometricTypeConverter() : WireWordConverter<BiometricType>(text => new(text), word => word.Value);

internal sealed class SbiTimeConverter() : WireWordConverter<DateTimeOffset>(text => SbiTime.TryParse(text, out DateTimeOffset time) ? time : throw new JsonException(), SbiTime.Format);
