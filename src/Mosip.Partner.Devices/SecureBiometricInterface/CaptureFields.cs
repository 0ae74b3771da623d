using System.Text.Json;

namespace Mosip.Partner.Devices.SecureBiometricInterfaces;

/// <summary>The members of a capture or stream request as they came: clients write numbers as texts or as numbers, and leave out what they do not know.</summary>
internal sealed record CaptureFields
{
    public string? Environment { get; init; }

    public string? Purpose { get; init; }

    public string? SpecVersion { get; init; }

    public string? Timeout { get; init; }

    public string? CaptureTime { get; init; }

    public string? DomainUri { get; init; }

    public string? TransactionId { get; init; }

    public string? Type { get; init; }

    public string? Count { get; init; }

    public string? RequestedScore { get; init; }

    public string? DeviceId { get; init; }

    public string? DeviceSubId { get; init; }

    public string? PreviousHash { get; init; }

    public IReadOnlyList<string> SubTypes { get; init; } = [];

    public IReadOnlyList<string> Exceptions { get; init; } = [];

    /// <returns>The members; null where the body is not JSON of the documented form.</returns>
    public static CaptureFields? ReadCapture(ReadOnlyMemory<byte> body) => Read(body, static root =>
    {
        if (!root.TryGetProperty("bio"u8, out JsonElement list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0 || list[0].ValueKind != JsonValueKind.Object)
            return null;
        JsonElement bio = list[0];
        return new CaptureFields
        {
            Environment = Text(root, "env"),
            Purpose = Text(root, "purpose"),
            SpecVersion = Text(root, "specVersion"),
            Timeout = Text(root, "timeout"),
            CaptureTime = Text(root, "captureTime"),
            DomainUri = Text(root, "domainUri"),
            TransactionId = Text(root, "transactionId"),
            Type = Text(bio, "type"),
            Count = Text(bio, "count"),
            RequestedScore = Text(bio, "requestedScore"),
            DeviceId = Text(bio, "deviceId"),
            DeviceSubId = Text(bio, "deviceSubId"),
            PreviousHash = Text(bio, "previousHash"),
            SubTypes = Texts(bio, "bioSubType"),
            Exceptions = Texts(bio, "exception"),
        };
    });

    /// <inheritdoc cref="ReadCapture"/>
    public static CaptureFields? ReadStream(ReadOnlyMemory<byte> body) => Read(body, static root => new CaptureFields
    {
        DeviceId = Text(root, "deviceId"),
        DeviceSubId = Text(root, "deviceSubId"),
        Timeout = Text(root, "timeout"),
    });

    /// <inheritdoc cref="ReadCapture"/>
    public static CaptureFields? ReadDiscovery(ReadOnlyMemory<byte> body) => Read(body, static root => new CaptureFields { Type = Text(root, "type") });

    private static CaptureFields? Read(ReadOnlyMemory<byte> body, Func<JsonElement, CaptureFields?> read)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object ? read(document.RootElement) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement json, string name) => !json.TryGetProperty(name, out JsonElement value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Null => null,
        _ => throw new JsonException(),
    };

    private static string[] Texts(JsonElement json, string name) => !json.TryGetProperty(name, out JsonElement value) ? [] : value.ValueKind switch
    {
        // Some clients write the word null for a face.
        JsonValueKind.Array => [.. value.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Null).Select(item => item.GetString()!).Where(text => text is not ("" or "null"))],
        JsonValueKind.Null => [],
        _ => throw new JsonException(),
    };
}
