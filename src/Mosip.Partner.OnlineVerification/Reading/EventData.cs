using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification.Reading;

/// <summary>The members of an event's <c>data</c>, or of an object below it.</summary>
internal readonly struct EventData
{
    private const string Operation = "read event";

    private readonly string _path;

    private EventData(JsonElement content, string path) => (Content, _path) = (content, path);

    public JsonElement Content { get; }

    public static EventData Of(HubEvent source) => source.Data.ValueKind == JsonValueKind.Object
        ? new EventData(source.Data, "")
        : throw Malformed("member 'event.data' is not an object");

    public string Required(string name) => Text(name) is { Length: > 0 } text ? text : throw Malformed($"there is no member '{_path}{name}'");

    public string? Text(string name) => Member(name) is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        // Some publishers write a number or a truth value where others write text.
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw Malformed($"member '{_path}{name}' is not text"),
    };

    public bool Flag(string name) => Member(name) switch
    {
        null => false,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw Malformed($"member '{_path}{name}' is neither true nor false"),
    };

    public int? Number(string name) => Member(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number
        : throw Malformed($"member '{_path}{name}' is not a whole number");

    public DateTimeOffset? Time(string name) => Member(name) is not { } value ? null
        : HubTimestamp.TryRead(value, out DateTimeOffset time) ? time
        : throw Malformed($"member '{_path}{name}' is not a time");

    public EventData? Object(string name) => Member(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Object ? new EventData(value, $"{_path}{name}.")
        : throw Malformed($"member '{_path}{name}' is not an object");

    public EventData RequiredObject(string name) => Object(name) ?? throw Malformed($"there is no member '{_path}{name}'");

    public IReadOnlyList<T> List<T>(string name, Func<EventData, T> read)
    {
        if (Member(name) is not { } value)
            return [];
        if (value.ValueKind != JsonValueKind.Array)
            throw Malformed($"member '{_path}{name}' is not a list");
        string path = $"{_path}{name}[].";
        return [.. value.EnumerateArray().Select(entry => entry.ValueKind == JsonValueKind.Object ? read(new EventData(entry, path)) : throw Malformed($"'{path}' is not an object"))];
    }

    public IReadOnlyList<string> Texts(string name)
    {
        if (Member(name) is not { } value)
            return [];
        string path = $"{_path}{name}";
        return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(entry => entry.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(entry => entry.GetString()!)]
            : throw Malformed($"member '{path}' is not a list of texts");
    }

    public static MosipCryptoException Malformed(string detail) => new(MosipCryptoFault.Malformed, Operation, detail);

    private JsonElement? Member(string name) => Content.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
