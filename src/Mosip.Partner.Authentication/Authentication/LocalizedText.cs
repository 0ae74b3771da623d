namespace Mosip.Partner.Authentication;

/// <summary>A text in one language. Prints the language only.</summary>
/// <param name="Language">ISO 639-2, three lower-case letters, for example <c>eng</c>; one of those that the country supports.</param>
/// <param name="Value">The text.</param>
public sealed record LocalizedText(string Language, string Value)
{
    /// <summary>The language, never the text.</summary>
    public override string ToString() => $"{Language}:***";
}
