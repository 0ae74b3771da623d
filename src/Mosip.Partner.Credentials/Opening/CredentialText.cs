namespace Mosip.Partner.Credentials.Opening;

/// <summary>A text of an attribute. Personal: it prints as its language only.</summary>
/// <param name="Language">The language as MOSIP writes it (ISO 639-2, for example <c>eng</c>); null where the text has none.</param>
/// <param name="Value">The text.</param>
public sealed record CredentialText(string? Language, string Value)
{
    /// <summary>The language, never the text.</summary>
    public override string ToString() => $"{Language ?? "-"}: ***";
}
