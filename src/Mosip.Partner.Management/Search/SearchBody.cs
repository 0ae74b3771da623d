using System.Text.Json.Serialization;

namespace Mosip.Partner.Management.Search;

/// <summary>A search on the wire. Filters, sort and pagination are always there: PMS fails without a code where one is missing.</summary>
internal sealed record SearchBody
{
    [JsonPropertyName("filters")]
    public required IReadOnlyList<SearchFilter> Filters { get; init; }

    [JsonPropertyName("sort")]
    public required IReadOnlyList<SearchSort> Sort { get; init; }

    [JsonPropertyName("pagination")]
    public required SearchPosition Pagination { get; init; }

    [JsonPropertyName("partnerType")]
    public string? PartnerType { get; init; }

    [JsonPropertyName("policyType")]
    public string? PolicyType { get; init; }

    [JsonPropertyName("purpose")]
    public string? Purpose { get; init; }

    public static SearchBody Of(PmsSearch search, int page) => new() { Filters = search.Filters, Sort = search.Sort, Pagination = new SearchPosition(page, search.PageSize) };
}

/// <summary>A page: zero-based index and size.</summary>
internal sealed record SearchPosition([property: JsonPropertyName("pageStart")] int Page, [property: JsonPropertyName("pageFetch")] int Size);

/// <summary>A page of the first envelope.</summary>
internal sealed record SearchPage<T>
{
    [JsonPropertyName("fromRecord")]
    public long From { get; init; }

    [JsonPropertyName("toRecord")]
    public long To { get; init; }

    [JsonPropertyName("totalRecord")]
    public long Total { get; init; }

    [JsonPropertyName("data")]
    public IReadOnlyList<T>? Data { get; init; }
}

/// <summary>A page of the second envelope.</summary>
internal sealed record ListPage<T>
{
    [JsonPropertyName("pageNo")]
    public long Page { get; init; }

    [JsonPropertyName("pageSize")]
    public long Size { get; init; }

    [JsonPropertyName("totalResults")]
    public long Total { get; init; }

    [JsonPropertyName("data")]
    public IReadOnlyList<T>? Data { get; init; }
}
