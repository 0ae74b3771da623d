using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Devices.Wire;

namespace Mosip.Partner.Devices.Capture;

/// <summary>The signed payload of one biometric, read.</summary>
internal sealed class CapturedData : IDisposable
{
    private readonly JsonDocument _document;
    private readonly JsonElement _root;
    private readonly int _index;

    private CapturedData(JsonDocument document, int index) => (_document, _root, _index) = (document, document.RootElement, index);

    public string DigitalId => Required("digitalId");

    public BiometricType Type => new(Required("bioType"));

    public CapturePurpose Purpose => new(Required("purpose"));

    public void Dispose() => _document.Dispose();

    public static CapturedData Read(ReadOnlyMemory<byte> payload, int index)
    {
        try
        {
            JsonDocument document = JsonDocument.Parse(payload, new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return new CapturedData(document, index);
            document.Dispose();
        }
        catch (JsonException)
        {
            // Told below, without the text: it is a capture.
        }
        throw Malformed(index, "is not a JSON object");
    }

    public VerifiedBiometric ToBiometric(DigitalId digitalId, CertificationLevel certification, string hash)
    {
        string timestamp = Required("timestamp");
        return new VerifiedBiometric
        {
            Type = Type,
            SubType = Optional("bioSubType"),
            Purpose = Purpose == CapturePurpose.Auth || Purpose == CapturePurpose.Registration ? Purpose : throw Malformed(_index, "has a purpose other than Auth and Registration"),
            Environment = Required("env"),
            DomainUri = Optional("domainUri"),
            TransactionId = Required("transactionId"),
            Timestamp = timestamp,
            CapturedAt = SbiTime.TryParse(timestamp, out DateTimeOffset time) ? time : throw Malformed(_index, "has a timestamp that is not written as 2026-01-31T10:00:00Z"),
            RequestedScore = Score("requestedScore"),
            QualityScore = Score("qualityScore"),
            DigitalId = digitalId,
            DeviceCode = Required("deviceCode"),
            Certification = certification,
            Hash = hash,
            Value = Value(),
        };
    }

    private byte[] Value()
    {
        if (!_root.TryGetProperty("bioValue"u8, out JsonElement value) || value.ValueKind != JsonValueKind.String)
            throw Malformed(_index, "has no 'bioValue'");
        ReadOnlySpan<byte> text = JsonMarshal.GetRawUtf8Value(value)[1..^1];
        byte[] bytes = GC.AllocateUninitializedArray<byte>(Base64Url.GetMaxDecodedLength(text.Length));
        return Base64Url.DecodeFromUtf8(text, bytes, out int read, out int written) == OperationStatus.Done && read == text.Length && written > 0
            ? written == bytes.Length ? bytes : bytes[..written]
            : throw Malformed(_index, "has a 'bioValue' that is not base64url");
    }

    private decimal Score(string name) =>
        decimal.TryParse(Text(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal score) && score is >= 0 and <= 100
            ? score
            : throw Malformed(_index, $"has a '{name}' that is no number from 0 to 100");

    private string Required(string name) => Optional(name) is { Length: > 0 } text ? text : throw Malformed(_index, $"has no '{name}'");

    private string? Optional(string name) => _root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Some devices write numbers.
    private string? Text(string name) => _root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : Optional(name);

    private static MosipCryptoException Malformed(int index, string why) => new(MosipCryptoFault.Malformed, "verify device answer", $"biometrics/{index}/data {why}");
}
