using System.Runtime.CompilerServices;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management.Pms;

namespace Mosip.Partner.Management.Search;

/// <summary>One page and what the server says about it.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Total">How many rows there are in all, as the server says.</param>
/// <param name="IsOther">Whether the server says that it is another page than the one that was asked for.</param>
internal readonly record struct PageOfRows<T>(IReadOnlyList<T> Rows, long Total, bool IsOther);

/// <summary>
/// Goes through pages. What the server says about totals is a hint: a page that is not full is the last one, whatever the total, and no total makes it go on
/// beyond a limit.
/// </summary>
internal static class Pager
{
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        PmsOperation operation,
        int pageSize,
        int maximumRows,
        Func<int, CancellationToken, Task<PageOfRows<T>>> fetch,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long seen = 0;
        for (int index = 0; ; index++)
        {
            PageOfRows<T> page = await fetch(index, cancellationToken).ConfigureAwait(false);
            if (page.Rows.Count == 0)
                yield break;
            if (page.IsOther)
                throw Unexpected(operation, "PMS answered with another page than the one that was asked for");
            foreach (T row in page.Rows)
            {
                if (++seen > maximumRows)
                    throw Unexpected(operation, $"there are more than {maximumRows} rows; use tighter filters, or raise MaximumRows");
                yield return row;
            }
            if (page.Rows.Count < pageSize || seen == page.Total)
                yield break;
        }
    }

    public static PageOfRows<T> Of<T>(SearchPage<T> page, int index, int pageSize) =>
        new(page.Data ?? [], page.Total, IsOther: index > 0 && page.From > 0 && page.From != ((long)index * pageSize) + 1);

    public static PageOfRows<T> Of<T>(ListPage<T> page, int index) =>
        new(page.Data ?? [], page.Total, IsOther: page.Page != index);

    private static MosipTransportException Unexpected(PmsOperation operation, string detail) =>
        new(MosipTransportFault.UnexpectedReply, operation.Name, detail: detail);
}
