using System.Text.Json;

namespace Mosip.Partner.Credentials.Opening;

/// <summary>A text of an attribute. Personal: it prints as its language only.</summary>
/// <param name="Language">The language as MOSIP writes it (ISO 639-2, for example <c>eng</c>); null where the text has none.</param>
/// <param name="Value">The text.</param>
public sealed record CredentialText(string? Language, string Value)
{
    /// <summary>The language, never the text.</summary>
    public override string ToString() => $"{Language ?? "-"}: ***";

    /// <summary>The texts of a value: a text, an object with <c>language</c> and <c>value</c>, or a list of either.</summary>
    internal static IReadOnlyList<CredentialText> Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().Select(One).OfType<CredentialText>()],
        _ => One(value) is { } text ? [text] : [],
    };

    private static CredentialText? One(JsonElement entry) => entry.ValueKind switch
    {
        JsonValueKind.String => new CredentialText(null, CredentialReader.Read(entry)),
        JsonValueKind.Object when entry.TryGetProperty("value", out JsonElement value) && value.ValueKind == JsonValueKind.String =>
            new CredentialText(entry.TryGetProperty("language", out JsonElement language) && language.ValueKind == JsonValueKind.String ? CredentialReader.Read(language) : null, CredentialReader.Read(value)),
        _ => null,
    };
}
