namespace Mosip.Partner.Authentication;

/// <summary>The value of an attribute that only this country's identity schema has: one text, texts by language, or a list of texts.</summary>
public sealed class DemographicValue
{
    private DemographicValue(string? text, IReadOnlyList<LocalizedText> localized, IReadOnlyList<string> list) =>
        (PlainText, LocalizedTexts, Texts) = (text, localized, list);

    internal string? PlainText { get; }

    internal IReadOnlyList<LocalizedText> LocalizedTexts { get; }

    internal IReadOnlyList<string> Texts { get; }

    /// <summary>One text, for an attribute that the record holds without a language.</summary>
    /// <param name="value">The text; not empty.</param>
    public static DemographicValue Text(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new DemographicValue(value, [], []);
    }

    /// <summary>Texts by language, for an attribute that the record holds by language.</summary>
    /// <param name="values">One entry for each language.</param>
    public static DemographicValue Localized(params IReadOnlyList<LocalizedText> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfZero(values.Count, nameof(values));
        return new DemographicValue(null, values, []);
    }

    /// <summary>A list of texts without language.</summary>
    /// <param name="values">At least one text.</param>
    public static DemographicValue List(params IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfZero(values.Count, nameof(values));
        return new DemographicValue(null, [], values);
    }

    /// <summary>Never the value.</summary>
    public override string ToString() => "***";
}
