using System.Globalization;
using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management;

/// <summary>A list of the second envelope: filters, order and page size. Texts match anywhere, without case.</summary>
public abstract record ListQuery
{
    private protected ListQuery()
    {
    }

    /// <summary>How many rows are asked for at a time. Default: 50.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>Whether the largest comes first. Default: no.</summary>
    public bool Descending { get; init; }

    private protected abstract string? SortColumn { get; }

    private protected abstract void AddFilters(QueryText query);

    internal IDictionary<string, string> ToQuery(int page)
    {
        var query = new QueryText();
        AddFilters(query);
        // PMS refuses a sort column without a direction, and a page without a size.
        if (SortColumn is { Length: > 0 } column)
        {
            query.Add("sortFieldName", column);
            query.Add("sortType", Descending ? "desc" : "asc");
        }
        query.Add("pageNo", page.ToString(CultureInfo.InvariantCulture));
        query.Add("pageSize", PageSize.ToString(CultureInfo.InvariantCulture));
        return query.Values;
    }
}
