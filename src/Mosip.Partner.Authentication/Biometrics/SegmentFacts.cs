using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Mosip.Partner.Authentication;

/// <summary>What a segment's signed data says beside the biometric value; read without checking its signature, which is IDA's part.</summary>
internal sealed record SegmentFacts
{
    // Eight facts and a signature, but its header may bring a whole chain of certificates.
    private const int MaximumDigitalId = 64 * 1024;

    public required string BioType { get; init; }

    public string? BioSubType { get; init; }

    public required string TransactionId { get; init; }

    public required string Timestamp { get; init; }

    public string? Purpose { get; init; }

    public string? Environment { get; init; }

    public string? DomainUri { get; init; }

    public required string DeviceType { get; init; }

    /// <summary>The <c>dateTime</c> of the digital id.</summary>
    public required string DeviceTime { get; init; }

    /// <summary>Reads the payload of <c>data</c>, and of <c>digitalId</c> in it, straight from the device's UTF-8.</summary>
    public static SegmentFacts Read(JsonElement data, int index)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(data)[1..^1];
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Base64Url.GetMaxDecodedLength(raw.Length));
        try
        {
            using JsonDocument payload = Payload(raw, buffer, index, "data");
            JsonElement root = payload.RootElement;
            if (!root.TryGetProperty("digitalId"u8, out JsonElement digitalIdJws) || digitalIdJws.ValueKind != JsonValueKind.String)
                throw BiometricSegment.Invalid(index, "data/digitalId is not a JWS text");
            ReadOnlySpan<byte> digitalIdRaw = JsonMarshal.GetRawUtf8Value(digitalIdJws)[1..^1];
            if (digitalIdRaw.Length > MaximumDigitalId)
                throw BiometricSegment.Invalid(index, $"data/digitalId has more than {MaximumDigitalId} characters");
            using JsonDocument digitalId = Payload(digitalIdRaw, new byte[Base64Url.GetMaxDecodedLength(digitalIdRaw.Length)], index, "data/digitalId");
            foreach (string name in (ReadOnlySpan<string>)["serialNo", "make", "model", "deviceSubType", "deviceProvider", "deviceProviderId"])
                Required(digitalId.RootElement, name, index, "data/digitalId");
            Required(root, "deviceCode", index, "data");
            Required(root, "deviceServiceVersion", index, "data");
            Required(root, "bioValue", index, "data");
            return new SegmentFacts
            {
                BioType = Required(root, "bioType", index, "data"),
                BioSubType = Optional(root, "bioSubType"),
                TransactionId = Required(root, "transactionId", index, "data"),
                Timestamp = Required(root, "timestamp", index, "data"),
                Purpose = Optional(root, "purpose"),
                Environment = Optional(root, "env"),
                DomainUri = Optional(root, "domainUri"),
                DeviceType = Required(digitalId.RootElement, "type", index, "data/digitalId"),
                DeviceTime = Required(digitalId.RootElement, "dateTime", index, "data/digitalId"),
            };
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static JsonDocument Payload(ReadOnlySpan<byte> jws, byte[] buffer, int index, string path)
    {
        int dots = jws.Count((byte)'.');
        int first = jws.IndexOf((byte)'.'), last = jws.LastIndexOf((byte)'.');
        if (dots != 2 || Base64Url.DecodeFromUtf8(jws[(first + 1)..last], buffer, out _, out int length) != OperationStatus.Done)
            throw BiometricSegment.Invalid(index, $"{path} is not a compact JWS with a payload");
        try
        {
            JsonDocument document = JsonDocument.Parse(buffer.AsMemory(0, length), new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
        }
        catch (JsonException)
        {
            // Told below, without the text: it is a capture.
        }
        throw BiometricSegment.Invalid(index, $"the payload of {path} is not a JSON object");
    }

    private static string Required(JsonElement json, string name, int index, string path) =>
        Optional(json, name) is { Length: > 0 } text ? text : throw BiometricSegment.Invalid(index, $"{path}/{name} is missing or not text");

    private static string? Optional(JsonElement json, string name) =>
        !json.TryGetProperty(name, out JsonElement value) || value.ValueKind != JsonValueKind.String ? null
        : name == "bioValue" ? (JsonMarshal.GetRawUtf8Value(value).Length > 2 ? "present" : "")
        : value.GetString();
}
