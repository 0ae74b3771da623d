namespace Mosip.Partner.Management;

/// <summary>A search of the first envelope: filters, order and page size. Immutable; build it up from <see cref="All"/>.</summary>
/// <example><code>
/// PmsSearch search = PmsSearch.All.Where(SearchFilter.Equal("approvalStatus", "approved")).OrderByDescending("crDtimes");
/// </code></example>
/// <remarks>
/// PMS loads and sorts everything that matches before it cuts out a page, so keep filters tight. Without any filter, deleted rows are among the results.
/// </remarks>
public sealed record PmsSearch
{
    /// <summary>Everything, in PMS's own order.</summary>
    public static PmsSearch All { get; } = new();

    /// <summary>What rows must match; all of it.</summary>
    public IReadOnlyList<SearchFilter> Filters { get; init; } = [];

    /// <summary>The order: the first counts most.</summary>
    public IReadOnlyList<SearchSort> Sort { get; init; } = [];

    /// <summary>How many rows are asked for at a time. Default: 100.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>The same search with one more filter.</summary>
    /// <param name="filter">The filter.</param>
    public PmsSearch Where(SearchFilter filter) => this with { Filters = [.. Filters, filter] };

    /// <summary>The same search, sorted by a further column, smallest first.</summary>
    /// <param name="column">A column that both the table and the row of the answer have, for example <c>crDtimes</c>.</param>
    public PmsSearch OrderBy(string column) => this with { Sort = [.. Sort, new SearchSort(column, "asc")] };

    /// <summary>The same search, sorted by a further column, largest first.</summary>
    /// <param name="column">A column that both the table and the row of the answer have, for example <c>crDtimes</c>.</param>
    public PmsSearch OrderByDescending(string column) => this with { Sort = [.. Sort, new SearchSort(column, "desc")] };
}
