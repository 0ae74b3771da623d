using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Biometrics;

namespace Mosip.Partner.Devices.Capture;

/// <summary>What the device signs of one biometric: the payload of <c>data</c>.</summary>
internal sealed class CapturePayload(CaptureContext context, CapturedRecord record, string digitalId, string timestamp)
{
    private const int FactsSize = 2048;

    public string Timestamp => timestamp;

    /// <summary>Writes the payload once, into a buffer that is large enough.</summary>
    /// <param name="purpose">The purpose; only authentications have a domain.</param>
    /// <param name="bioValue">The record, encrypted or not; written as base64url without padding.</param>
    public ReadOnlyMemory<byte> Write(CapturePurpose purpose, ReadOnlySpan<byte> bioValue)
    {
        int valueSize = Base64Url.GetEncodedLength(bioValue.Length);
        var output = new ArrayBufferWriter<byte>(FactsSize + digitalId.Length + valueSize);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("digitalId"u8, digitalId);
        json.WriteString("deviceCode"u8, context.DeviceCode);
        json.WriteString("deviceServiceVersion"u8, context.ServiceVersion);
        json.WriteString("bioType"u8, record.Type.Value);
        // A face has none; a null would fail MOSIP's schema.
        if (record.Type != BiometricType.Face)
            json.WriteString("bioSubType"u8, record.SubType);
        json.WriteString("purpose"u8, purpose.Value);
        json.WriteString("env"u8, context.Environment);
        if (purpose == CapturePurpose.Auth && context.DomainUri is { } domain)
            json.WriteString("domainUri"u8, domain);
        WriteValue(json, bioValue, valueSize);
        json.WriteString("transactionId"u8, context.TransactionId);
        json.WriteString("timestamp"u8, timestamp);
        json.WriteString("requestedScore"u8, context.RequestedScore);
        json.WriteString("qualityScore"u8, record.QualityScore.ToString("0.0#", CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.Flush();
        return output.WrittenMemory;
    }

    private static void WriteValue(Utf8JsonWriter json, ReadOnlySpan<byte> bioValue, int size)
    {
        byte[] text = ArrayPool<byte>.Shared.Rent(size + 2);
        text[0] = (byte)'"';
        int length = Base64Url.EncodeToUtf8(bioValue, text.AsSpan(1));
        text[length + 1] = (byte)'"';
        json.WritePropertyName("bioValue"u8);
        json.WriteRawValue(text.AsSpan(0, length + 2), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(text, clearArray: true);
    }
}
