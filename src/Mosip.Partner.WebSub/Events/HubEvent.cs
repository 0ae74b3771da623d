using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.WebSub;

/// <summary>An event as MOSIP's services publish it: the envelope that all topics share, with the topic's own members in <see cref="Data"/>.</summary>
/// <remarks>Events carry personal data and keys (<c>protectionKey</c>): they are not for logs, and <see cref="ToString"/> says none of it.</remarks>
public sealed record HubEvent
{
    /// <summary>The longest event id, transaction id and topic that are read, in characters; MOSIP's ids have 36, its columns 64.</summary>
    public const int MaximumIdLength = 256;

    private const string Operation = "read hub event";
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    private HubEvent(JsonElement content) => Content = content;

    /// <summary>The topic, for example <c>acme-print/CREDENTIAL_ISSUED</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>Who published it, for example <c>CREDENTIAL_SERVICE</c>; null where it does not say.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published; null where that is missing or unreadable.</summary>
    public DateTimeOffset? PublishedOn { get; init; }

    /// <summary>The id of this publication: new each time, so duplicates are told by it.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The id of what the event is about, for a credential that of its request. It stays the same when the event is sent again, is not always a UUID, and is null
    /// or empty for some topics.
    /// </summary>
    public string? TransactionId { get; init; }

    /// <summary>When it happened; null where that is missing or unreadable.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Where the content is to be fetched; null where the event carries all there is.</summary>
    public string? DataShareUri { get; init; }

    /// <summary>The topic's own members; undefined (<see cref="JsonValueKind.Undefined"/>) where the event has none.</summary>
    public JsonElement Data { get; init; }

    /// <summary>The whole document, with members that have no property here.</summary>
    public JsonElement Content { get; }

    /// <summary>Reads a delivery whose signature was verified before.</summary>
    /// <param name="body">The body; JSON in UTF-8.</param>
    /// <exception cref="MosipCryptoException">The body is not an event: no JSON, nested too deeply, a member twice, no id, no topic.</exception>
    public static HubEvent Parse(ReadOnlyMemory<byte> body)
    {
        JsonElement root = ReadDocument(body);
        JsonElement happened = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("event", out JsonElement member) && member.ValueKind == JsonValueKind.Object
            ? member : throw Malformed("there is no member 'event'");
        return new HubEvent(root)
        {
            Topic = Required(root, "topic", "topic"),
            Publisher = Optional(root, "publisher", "publisher"),
            PublishedOn = TimeOf(root, "publishedOn"),
            Id = Required(happened, "id", "event.id"),
            TransactionId = Optional(happened, "transactionId", "event.transactionId"),
            Timestamp = TimeOf(happened, "timestamp"),
            DataShareUri = Text(happened, "dataShareUri", "event.dataShareUri"),
            Data = happened.TryGetProperty("data", out JsonElement data) && data.ValueKind != JsonValueKind.Null ? data : default,
        };
    }

    /// <summary>The topic and the ids, and nothing of the content.</summary>
    public override string ToString() => $"{Topic} {Id} (transaction {TransactionId ?? "none"})";

    private static JsonElement ReadDocument(ReadOnlyMemory<byte> body)
    {
        // The parser looks into text only when it is read; a name or value that is no text is refused at once.
        if (!Utf8.IsValid(body.Span))
            throw Malformed("not UTF-8");
        try
        {
            using JsonDocument document = JsonDocument.Parse(body, Strict);
            return document.RootElement.Clone();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The parser's own message may quote the text. A name that escapes half a surrogate pair is an InvalidOperationException.
            var position = e as JsonException;
            throw Malformed(string.Create(CultureInfo.InvariantCulture, $"not JSON at line {position?.LineNumber}, byte {position?.BytePositionInLine}"));
        }
    }

    private static string Required(JsonElement parent, string name, string path) =>
        Optional(parent, name, path) is { Length: > 0 } text ? text : throw Malformed($"there is no member '{path}'");

    // A zero character ends a text in a database, so that a store could not keep the event, and the hub would deliver it for ever.
    private static string? Optional(JsonElement parent, string name, string path) => Text(parent, name, path) switch
    {
        { Length: > MaximumIdLength } => throw Malformed($"member '{path}' has more than {MaximumIdLength} characters"),
        { } text when text.Contains('\0', StringComparison.Ordinal) => throw Malformed($"member '{path}' has a zero character"),
        var text => text,
    };

    private static string? Text(JsonElement parent, string name, string path)
    {
        if (!parent.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            throw Malformed($"member '{path}' is not text");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are not UTF-8.
            throw Malformed($"member '{path}' is not text");
        }
    }

    private static DateTimeOffset? TimeOf(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement value) && HubTimestamp.TryRead(value, out DateTimeOffset time) ? time : null;

    private static MosipCryptoException Malformed(string detail) => new(MosipCryptoFault.Malformed, Operation, detail);
}
