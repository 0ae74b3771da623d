using System.Globalization;
using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>What rows of a search must match. Columns have the names of PMS's table, which differ from those of the answer in places: <c>partnerTypeCode</c>, <c>name</c>.</summary>
public sealed record SearchFilter
{
    private SearchFilter(string column, string type)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(column);
        (Column, Type) = (column, type);
    }

    /// <summary>The column.</summary>
    [JsonPropertyName("columnName")]
    public string Column { get; }

    /// <summary>How the column is compared: <c>equals</c>, <c>contains</c>, <c>startsWith</c>, <c>in</c> or <c>between</c>.</summary>
    [JsonPropertyName("type")]
    public string Type { get; }

    /// <summary>The value, for all but <c>in</c> and <c>between</c>.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; private init; }

    /// <summary>The values of <c>in</c>.</summary>
    [JsonPropertyName("values")]
    public IReadOnlyList<string>? Values { get; private init; }

    /// <summary>The lower end of <c>between</c>.</summary>
    [JsonPropertyName("fromValue")]
    public string? From { get; private init; }

    /// <summary>The upper end of <c>between</c>.</summary>
    [JsonPropertyName("toValue")]
    public string? To { get; private init; }

    /// <summary>The column has this value.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The value; of <c>isActive</c> only <c>true</c> and <c>false</c>.</param>
    public static SearchFilter Equal(string column, string value) => new(column, "equals") { Value = NotBlank(value) };

    /// <summary>The column has this text somewhere, without case.</summary>
    /// <param name="column">The column.</param>
    /// <param name="text">The text; <c>*text</c> wants it at the end.</param>
    public static SearchFilter Contains(string column, string text) => new(column, "contains") { Value = NotBlank(text) };

    /// <summary>The column begins with this text.</summary>
    /// <param name="column">The column.</param>
    /// <param name="text">The text.</param>
    public static SearchFilter StartsWith(string column, string text) => new(column, "startsWith") { Value = NotBlank(text) };

    /// <summary>The column has one of these values.</summary>
    /// <param name="column">The column.</param>
    /// <param name="values">The values.</param>
    public static SearchFilter In(string column, params IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Count > 0 && !values.Any(string.IsNullOrWhiteSpace)
            ? new SearchFilter(column, "in") { Values = [.. values] }
            : throw new ArgumentException("PMS refuses an empty list and blank values.", nameof(values));
    }

    /// <summary>The column's instant lies between two. PMS ignores it on <c>crDtimes</c> of partners, policy requests and API keys.</summary>
    /// <param name="column">The column.</param>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The last instant.</param>
    public static SearchFilter Between(string column, DateTimeOffset from, DateTimeOffset to) =>
        from <= to ? new SearchFilter(column, "between") { From = Text(from), To = Text(to) } : throw new ArgumentException("The range ends before it begins.", nameof(to));

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string NotBlank(string value) => string.IsNullOrWhiteSpace(value) ? throw new ArgumentException("PMS refuses a blank value.", nameof(value)) : value;
}
