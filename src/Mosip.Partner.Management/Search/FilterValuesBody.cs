using System.Text.Json.Serialization;

namespace Mosip.Partner.Management.Search;

/// <summary>A question for filter values on the wire. The optional filters are always there: the policy service fails without them.</summary>
internal sealed record FilterValuesBody
{
    [JsonPropertyName("filters")]
    public required IReadOnlyList<FilterColumnBody> Filters { get; init; }

    [JsonPropertyName("optionalFilters")]
    public IReadOnlyList<SearchFilter> OptionalFilters { get; init; } = [];

    [JsonPropertyName("policyType")]
    public string? PolicyType { get; init; }

    [JsonPropertyName("purpose")]
    public string? Purpose { get; init; }

    public static FilterValuesBody Of(FilterColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentException.ThrowIfNullOrWhiteSpace(column.Column, nameof(column));
        return new() { Filters = [new FilterColumnBody(column.Column, column.Distinct ? "unique" : "all", column.Prefix)] };
    }
}

internal sealed record FilterColumnBody(
    [property: JsonPropertyName("columnName")] string Column,
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("text")] string Text);

internal sealed record FilterValueList([property: JsonPropertyName("filters")] IReadOnlyList<FilterValue>? Values);
