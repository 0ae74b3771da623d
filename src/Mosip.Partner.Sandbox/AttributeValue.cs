using System.Collections.Immutable;

namespace Mosip.Partner.Sandbox;

/// <summary>What is recorded for one attribute of a person: a text in several languages, or one text without language.</summary>
public sealed record AttributeValue
{
    private ImmutableSortedDictionary<string, string> _byLanguage = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private AttributeValue()
    {
    }

    /// <summary>The text of an attribute without language; null for a multilingual one.</summary>
    public string? Value { get; private init; }

    /// <summary>The texts by three-letter language; empty for an attribute without language.</summary>
    public IReadOnlyDictionary<string, string> ByLanguage => _byLanguage;

    internal static AttributeValue Empty { get; } = new();

    /// <summary>An attribute without language.</summary>
    /// <param name="value">The text.</param>
    public static AttributeValue Plain(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new AttributeValue { Value = value };
    }

    /// <summary>Adds or replaces the text in a language; a text without language is dropped.</summary>
    /// <param name="language">Three letters, for example <c>ara</c>.</param>
    /// <param name="value">The text.</param>
    public AttributeValue With(string language, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(language);
        ArgumentNullException.ThrowIfNull(value);
        return this with { Value = null, _byLanguage = _byLanguage.SetItem(language, value) };
    }

    /// <summary>The languages only: the texts are personal data.</summary>
    public override string ToString() => Value is null ? $"attribute in {string.Join(", ", _byLanguage.Keys)}" : "attribute";
}
