using System.Text.Json;

namespace Mosip.Partner.Credentials.Opening;

/// <summary>One attribute of a credential's subject, in clear. Personal: it prints as its name only.</summary>
public sealed record CredentialValue
{
    /// <summary>The name, for example <c>fullName</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The value as JSON. For the card form that is what the text holds: a list where the text is that of a list, else the text.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>The texts: one for each language, or a single one without a language. Empty where the value is something else. Read out of <see cref="Json"/> each time.</summary>
    public IReadOnlyList<CredentialText> Texts => CredentialText.Of(Json);

    /// <summary>Whether the value came encrypted under the PIN of the request.</summary>
    public bool WasProtected { get; init; }

    /// <summary>Whether a signature covers the value: the sender's over the whole credential, or the proof over this attribute.</summary>
    public bool IsVerified { get; init; }

    /// <summary>The text in a language.</summary>
    /// <param name="language">For example <c>eng</c>; null for the first text whatever its language.</param>
    public string? Text(string? language = null) =>
        Texts.FirstOrDefault(text => language is null || string.Equals(text.Language, language, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>The name, never the value.</summary>
    public override string ToString() => Name;
}
