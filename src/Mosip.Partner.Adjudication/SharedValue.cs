namespace Mosip.Partner.Adjudication;

/// <summary>A demographic field. Personal: it does not print.</summary>
/// <param name="Texts">The texts by language (ISO 639-2), or a single one under an empty language.</param>
/// <param name="Raw">The value as it was shared.</param>
public sealed record SharedValue(IReadOnlyDictionary<string, string> Texts, string Raw)
{
    /// <summary>The text in a language, or the first one where that is not there.</summary>
    /// <param name="language">For example <c>eng</c>; null for the first.</param>
    public string Text(string? language = null) => language is not null && Texts.TryGetValue(language, out string? text) ? text : Texts.Values.FirstOrDefault() ?? "";

    /// <summary>Nothing of the value.</summary>
    public override string ToString() => "***";
}
