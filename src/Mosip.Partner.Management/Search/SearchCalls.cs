using System.Text.Json.Serialization.Metadata;
using Mosip.Partner.Management.Pms;

namespace Mosip.Partner.Management.Search;

/// <summary>Searches, lists and filter values over a connection.</summary>
internal static class SearchCalls
{
    /// <summary>Goes through the pages of a search of the first envelope.</summary>
    public static IAsyncEnumerable<TRow> SearchAsync<TApi, TRow>(
        this PmsConnection pms,
        PmsOperation operation,
        PmsSearch search,
        Func<SearchBody, SearchBody> complete,
        Func<TApi, HttpContent, CancellationToken, Task<HttpResponseMessage>> send,
        JsonTypeInfo<SearchPage<TRow>> page,
        CancellationToken cancellationToken)
        where TApi : class
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentOutOfRangeException.ThrowIfLessThan(search.PageSize, 1, nameof(search));
        return Pager.ReadAsync(
            operation,
            search.PageSize,
            pms.Options.MaximumRows,
            async (index, token) => Pager.Of(
                await pms.SendAsync(operation, complete(SearchBody.Of(search, index)), ManagementJson.Default.SearchBody, send, page, token).ConfigureAwait(false),
                index,
                search.PageSize),
            cancellationToken);
    }

    /// <summary>Goes through the pages of a search that takes nothing beside filters, order and page.</summary>
    public static IAsyncEnumerable<TRow> SearchAsync<TApi, TRow>(
        this PmsConnection pms,
        PmsOperation operation,
        PmsSearch search,
        Func<TApi, HttpContent, CancellationToken, Task<HttpResponseMessage>> send,
        JsonTypeInfo<SearchPage<TRow>> page,
        CancellationToken cancellationToken)
        where TApi : class =>
        pms.SearchAsync(operation, search, static body => body, send, page, cancellationToken);

    /// <summary>Goes through the pages of a list of the second envelope.</summary>
    public static IAsyncEnumerable<TRow> ListAsync<TApi, TRow>(
        this PmsConnection pms,
        PmsOperation operation,
        ListQuery query,
        Func<TApi, IDictionary<string, string>, CancellationToken, Task<HttpResponseMessage>> send,
        JsonTypeInfo<ListPage<TRow>> page,
        CancellationToken cancellationToken)
        where TApi : class
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.PageSize, 1, nameof(query));
        return Pager.ReadAsync(
            operation,
            query.PageSize,
            pms.Options.MaximumRows,
            async (index, token) => Pager.Of(
                await pms.GetAsync<TApi, ListPage<TRow>>(operation, (api, cancel) => send(api, query.ToQuery(index), cancel), page, token).ConfigureAwait(false),
                index),
            cancellationToken);
    }

    /// <summary>The values of a column.</summary>
    public static async Task<IReadOnlyList<FilterValue>> FilterValuesAsync<TApi>(
        this PmsConnection pms,
        PmsOperation operation,
        FilterValuesBody body,
        Func<TApi, HttpContent, CancellationToken, Task<HttpResponseMessage>> send,
        CancellationToken cancellationToken)
        where TApi : class
    {
        FilterValueList list = await pms.SendAsync(operation, body, ManagementJson.Default.FilterValuesBody, send, ManagementJson.Default.FilterValueList, cancellationToken).ConfigureAwait(false);
        return list.Values ?? [];
    }
}
