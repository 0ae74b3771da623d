using System.Collections.Frozen;
using System.Text.Json;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Policies.Json;

/// <summary>
/// The members of a JSON object while a policy is read. Taking a member removes it, so that what is left is what this SDK does not know.
/// Scalars are read as MOSIP's parser does: a number or flag may stand for a text and a text for a flag; null is the same as absent.
/// </summary>
internal sealed class PolicyObject
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly string _path;

    public PolicyObject(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw Wrong(path, "an object");
        _path = path;
        foreach (JsonProperty property in element.EnumerateObject())
            _members[property.Name] = property.Value;
    }

    public static IReadOnlyDictionary<string, JsonElement> NoMembers { get; } = FrozenDictionary<string, JsonElement>.Empty;

    public string? TakeText(string name) => Take(name) is { } value ? TextOf(value, PathOf(name)) : null;

    public bool TakeFlag(string name) => Take(name) is { } value && FlagOf(value, PathOf(name));

    public IReadOnlyList<string> TakeTexts(string name) => TakeList(name, TextOf);

    public IReadOnlyList<T> TakeList<T>(string name, Func<JsonElement, string, T> read)
    {
        if (Take(name) is not { } value)
            return [];
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select((item, index) => read(item, $"{PathOf(name)}/{index}"))]
            : throw Wrong(PathOf(name), "a list");
    }

    public T? TakeObject<T>(string name, Func<PolicyObject, T> read) where T : class =>
        Take(name) is { } value ? read(new PolicyObject(value, PathOf(name))) : null;

    /// <summary>Takes a member only where it has the form that is wanted.</summary>
    public JsonElement? TakeIf(string name, Func<JsonElement, bool> fits) =>
        _members.TryGetValue(name, out JsonElement value) && fits(value) && _members.Remove(name) ? value : null;

    /// <summary>The members that nobody took. They live on when the document is gone.</summary>
    public IReadOnlyDictionary<string, JsonElement> TakeRest() =>
        _members.Count == 0 ? NoMembers : _members.ToDictionary(member => member.Key, member => member.Value.Clone(), StringComparer.Ordinal).AsReadOnly();

    public static MosipInputException Wrong(string path, string expected) =>
        new(MosipInputFault.InvalidContent, "read policy", $"{(path.Length == 0 ? "the document" : path)} is not {expected}");

    private JsonElement? Take(string name) => _members.Remove(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private string PathOf(string name) => $"{_path}/{name}";

    private static string TextOf(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw Wrong(path, "a text"),
    };

    private static bool FlagOf(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when bool.TryParse(value.GetString(), out bool flag) => flag,
        JsonValueKind.Number when value.TryGetInt64(out long number) => number != 0,
        _ => throw Wrong(path, "true or false"),
    };
}
