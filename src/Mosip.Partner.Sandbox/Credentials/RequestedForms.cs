using System.Globalization;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>
/// How demographic attributes are written: as the policy says, and as a request of a resident asks in <c>maskingAttributes</c> (names) and <c>formatingAttributes</c> (formats by name, which
/// come before the policy's). A mask leaves no format.
/// </summary>
internal sealed class RequestedForms
{
    private const string StoredDateFormat = "yyyy/MM/dd";
    // What has no language goes with this one.
    private const string DefaultLanguage = "eng";

    private static readonly string[] FullName = ["fullName"];
    private static readonly string[] FullAddress = ["addressLine1", "addressLine2", "addressLine3", "city", "province", "region", "postalCode"];

    private readonly HashSet<string> _masks;
    private readonly Dictionary<string, string> _formats;

    private RequestedForms(HashSet<string> masks, Dictionary<string, string> formats) => (_masks, _formats) = (masks, formats);

    public static RequestedForms None { get; } = new([], []);

    public static RequestedForms Of(JsonObject additionalData) => new(
        additionalData["maskingAttributes"] is JsonArray masks ? [.. masks.Select(TextOf).OfType<string>()] : [],
        additionalData["formatingAttributes"] is JsonObject formats ? formats.Where(entry => TextOf(entry.Value) is not null).ToDictionary(entry => entry.Key, entry => TextOf(entry.Value)!) : []);

    /// <summary>A text as it is, or masked where the request asks for that.</summary>
    public string Apply(string attribute, string text) => _masks.Contains(attribute) ? Mask(attribute, text) : text;

    /// <summary>The value of an attribute of the record; null where there is none.</summary>
    public JsonNode? Form(Resident resident, AttributeShare share, string source)
    {
        string? format = _formats.GetValueOrDefault(source) ?? share.Format;
        AttributeValue? value = resident.Attributes.GetValueOrDefault(source);
        HashSet<string> languages = [.. share.Sources.SelectMany(entry => entry.Filters).Select(filter => filter.Language).OfType<string>()];
        if (value is not null && _masks.Contains(source))
            return value.Value is { } secret ? Mask(source, secret) : List(value.ByLanguage.Select(entry => (entry.Key, Mask(source, entry.Value))), languages);
        if (source is "name" or "fullName" && (value is null || format is { Length: > 0 }))
            return Combine(resident, PartsOf(format, FullName), " ", languages);
        if (source == "fullAddress")
            return Combine(resident, PartsOf(format, FullAddress), ", ", languages);
        return value?.Value is { } plain
            ? source == "dateOfBirth" && format is not null ? FormatDate(plain, format) : plain
            : value is null ? null : List(value.ByLanguage.Select(entry => (entry.Key, entry.Value)), languages);
    }

    private static string[] PartsOf(string? format, string[] usual) => format is { Length: > 0 } ? format.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : usual;

    // One text for each language, of what the record has in it.
    private static JsonArray? Combine(Resident resident, string[] attributes, string separator, HashSet<string> languages)
    {
        var texts = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string attribute in attributes)
        {
            if (resident.Attributes.GetValueOrDefault(attribute) is not { } value)
                continue;
            foreach ((string language, string text) in value.Value is { } plain ? new Dictionary<string, string> { [DefaultLanguage] = plain } : value.ByLanguage)
                (texts.TryGetValue(language, out List<string>? list) ? list : texts[language] = []).Add(text);
        }
        return texts.Count == 0 ? null : List(texts.Select(entry => (entry.Key, string.Join(separator, entry.Value))), languages);
    }

    private static JsonArray List(IEnumerable<(string Language, string Text)> entries, HashSet<string> languages) => new([.. entries
        .Where(entry => languages.Count == 0 || languages.Contains(entry.Language))
        .Select(entry => new JsonObject { ["language"] = entry.Language, ["value"] = entry.Text })]);

    // The service formats with Java's letters, of which Y (the year of the week) and D (the day of the year) are meant as y and d.
    private static string FormatDate(string stored, string format) =>
        DateOnly.TryParseExact(stored, StoredDateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date.ToString(format.Replace('Y', 'y').Replace('D', 'd'), CultureInfo.InvariantCulture)
            : stored;

    // Which characters stay is a property of the deployment; here the last four, and the domain of an address.
    private static string Mask(string attribute, string text)
    {
        const int Left = 4;
        char mask = attribute is "phone" or "email" ? '*' : 'X';
        int masked = text.IndexOf('@', StringComparison.Ordinal) is > 0 and var domain ? domain : Math.Max(0, text.Length - Left);
        return new string(mask, masked) + text[masked..];
    }

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
