using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Management.Pms;
using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Tests.Unit.Management;

public class PagerTests
{
    private static readonly PmsOperation Operation = new("list", "GET /list");

    [Property(MaxTest = 300)]
    public bool ReadAsync_AnyTotal_GivesEveryRowInAFewPages(NonNegativeInt rows, PositiveInt size, long total)
    {
        (int count, int pageSize) = (rows.Get % 200, size.Get % 20 + 1);
        int fetches = 0;
        IAsyncEnumerable<int> all = Pager.ReadAsync(Operation, pageSize, maximumRows: 1000, (index, _) => Task.FromResult(Fetch(index)), CancellationToken.None);

        int[] seen = all.ToBlockingEnumerable().ToArray();

        // Only a total that happens to be the number of rows so far can end it early.
        bool isWhole = seen.SequenceEqual(Enumerable.Range(0, count)) || (total == seen.Length && total % pageSize == 0);
        return isWhole && fetches <= (count / pageSize) + 1;

        PageOfRows<int> Fetch(int index)
        {
            fetches++;
            return new PageOfRows<int>([.. Enumerable.Range(0, count).Skip(index * pageSize).Take(pageSize)], total, IsOther: false);
        }
    }
}
