using System.Data.Common;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Inbox;

namespace Mosip.Partner.Tests.Unit.Inbox.Contract;

/// <summary>What every store promises; run over each of them.</summary>
public abstract class InboxStoreContract : IAsyncLifetime
{
    private const string Channel = "credentials";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private IInboxStore _store = null!;

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    /// <summary>Opens the test's own database, which is empty at first and keeps what is in it.</summary>
    protected abstract Task<IInboxStore> OpenAsync();

    /// <summary>Runs a statement in the effects of an outcome.</summary>
    protected static async Task ExecuteAsync(DbTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        await using DbCommand command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public virtual async ValueTask InitializeAsync() => _store = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddAsync_NewEntry_IsLeasedWithItsContent()
    {
        Assert.True(await AddAsync("1", "content"));

        InboxLease lease = Assert.Single(await LeaseAsync());
        Assert.Equal(("1", 1, 1, Channel, Time.GetUtcNow()), (lease.Id, lease.Attempt, lease.Failures, lease.Channel, lease.StoredAt));
        Assert.Equal("content", Encoding.UTF8.GetString(lease.Content.Span));
    }

    [Fact]
    public async Task AddAsync_SameId_IsADuplicateInItsChannelOnly()
    {
        Assert.True(await AddAsync("1", "first"));
        Assert.False(await AddAsync("1", "second"));
        Assert.True(await _store.AddAsync(new InboxEntry { Channel = "other", Id = "1" }, Cancellation));

        Assert.Equal("first", Encoding.UTF8.GetString(Assert.Single(await LeaseAsync()).Content.Span));
    }

    [Fact]
    public async Task AddAsync_CompletedId_IsStillADuplicate()
    {
        await AddAsync("1");
        await CompleteAsync(Assert.Single(await LeaseAsync()));

        Assert.False(await AddAsync("1"));
        Assert.Empty(await LeaseAsync());
    }

    [Fact]
    public async Task AddAsync_ManyAtOnceWithDuplicates_StoresEachOnce()
    {
        bool[] isNew = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => AddAsync($"{i % 100}").AsTask()));

        Assert.Equal(100, isNew.Count(stored => stored));
        Assert.Equal(100, (await _store.CountAsync(Channel, Cancellation)).Waiting);
    }

    [Theory]
    [InlineData("", "1", null)]
    [InlineData("c", "", null)]
    [InlineData("c", "1", "")]
    [InlineData("c", "a\0b", null)]
    public async Task AddAsync_NameThatIsNone_IsRefused(string channel, string id, string? key) =>
        await Assert.ThrowsAsync<ArgumentException>(() => _store.AddAsync(new InboxEntry { Channel = channel, Id = id, OrderingKey = key }, Cancellation).AsTask());

    [Fact]
    public async Task AddAsync_AnyCharacters_ComeBackAsTheyWere()
    {
        const string id = "10001100770000320240514083000-PDF 'é\";--%_\U0001F600";
        await AddAsync(id, key: id);

        InboxLease lease = Assert.Single(await LeaseAsync());
        Assert.Equal((id, id), (lease.Id, lease.OrderingKey));
    }

    [Fact]
    public async Task LeaseAsync_LeasedEntry_IsNotLeasedAgainUntilTheLeaseEnds()
    {
        await AddAsync("1");
        InboxLease first = Assert.Single(await LeaseAsync());
        Assert.Empty(await LeaseAsync());

        Time.Advance(Minute);
        InboxLease second = Assert.Single(await LeaseAsync());

        Assert.Equal((2, 2), (second.Attempt, second.Failures));
        Assert.False(await CompleteAsync(first));
        Assert.False(await _store.RenewAsync(first, Minute, Cancellation));
        Assert.False(await _store.AttachAsync(first, "share", new byte[1], Cancellation));
        Assert.True(await CompleteAsync(second));
        Assert.False(await CompleteAsync(second));
    }

    [Fact]
    public async Task LeaseAsync_ManyEntries_GivesTheOldestAndNoMoreThanAsked()
    {
        for (int i = 0; i < 5; i++)
            await AddAsync($"{i}");

        Assert.Equal(["0", "1"], (await LeaseAsync(2)).Select(lease => lease.Id));
        Assert.Equal(["2", "3", "4"], (await LeaseAsync(9)).Select(lease => lease.Id));
    }

    [Fact]
    public async Task LeaseAsync_ManyWorkersAtOnce_GivesEachEntryToOne()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => AddAsync($"{i}").AsTask()));

        IReadOnlyList<InboxLease>[] leases = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => LeaseAsync(10).AsTask()));

        string[] ids = [.. leases.SelectMany(each => each).Select(lease => lease.Id)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public async Task RenewAsync_HeldLease_LastsLonger()
    {
        await AddAsync("1");
        InboxLease lease = Assert.Single(await LeaseAsync());
        Time.Advance(Minute / 2);
        Assert.True(await _store.RenewAsync(lease, Minute, Cancellation));

        Time.Advance(Minute * 0.9);
        Assert.Empty(await LeaseAsync());
        Assert.True(await CompleteAsync(lease));
    }

    [Fact]
    public async Task SettleAsync_Retry_IsDueAfterTheDelay()
    {
        await AddAsync("1");
        Assert.True(await _store.SettleAsync(Assert.Single(await LeaseAsync()), InboxOutcome.Retry("no printer", Minute), Cancellation));

        Time.Advance(Minute - TimeSpan.FromSeconds(1));
        Assert.Empty(await LeaseAsync());
        Assert.Equal((InboxState.Waiting, "no printer", 1), await StateAsync("1"));

        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, Assert.Single(await LeaseAsync()).Attempt);
    }

    [Fact]
    public async Task SettleAsync_RetryThatDoesNotCount_KeepsTheCount()
    {
        await AddAsync("1");
        await _store.SettleAsync(Assert.Single(await LeaseAsync()), InboxOutcome.Retry("MOSIP is away", TimeSpan.Zero, countsAsFailure: false), Cancellation);

        InboxLease lease = Assert.Single(await LeaseAsync());

        Assert.Equal((2, 1), (lease.Attempt, lease.Failures));
    }

    [Fact]
    public async Task SettleAsync_Completed_KeepsTheResultAndForgetsTheContent()
    {
        await AddAsync("1", "personal");
        InboxLease lease = Assert.Single(await LeaseAsync());
        await _store.AttachAsync(lease, "share", "bytes"u8.ToArray(), Cancellation);
        await _store.SettleAsync(lease, InboxOutcome.Completed("answer"u8.ToArray()), Cancellation);

        InboxRecord record = (await _store.FindAsync(Channel, "1", Cancellation))!;
        Assert.Equal((InboxState.Completed, 1, Time.GetUtcNow(), "answer"), (record.State, record.Attempts, record.SettledAt, Encoding.UTF8.GetString(record.Result.Span)));
        Assert.Null(await _store.FindAttachmentAsync(lease, "share", Cancellation));
    }

    [Fact]
    public async Task SettleAsync_FollowUps_AreStoredWithTheCompletionAndNotWithoutIt()
    {
        await AddAsync("1");
        InboxLease lease = Assert.Single(await LeaseAsync());
        InboxOutcome outcome = InboxOutcome.Completed() with { FollowUps = [new InboxEntry { Channel = "status", Id = "1-PRINTED", Content = "printed"u8.ToArray() }] };

        Assert.True(await _store.SettleAsync(lease, outcome, Cancellation));
        Assert.False(await _store.SettleAsync(lease, outcome with { FollowUps = [new InboxEntry { Channel = "status", Id = "2" }] }, Cancellation));

        InboxLease status = Assert.Single(await _store.LeaseAsync("status", 10, Minute, Cancellation));
        Assert.Equal(("1-PRINTED", "printed"), (status.Id, Encoding.UTF8.GetString(status.Content.Span)));
    }

    [Fact]
    public async Task SettleAsync_Effects_AreCommittedWithTheCompletion()
    {
        await AddAsync("1");
        InboxLease lease = Assert.Single(await LeaseAsync());
        int runs = 0;
        InboxOutcome outcome = InboxOutcome.Completed(async (transaction, cancellationToken) =>
        {
            runs++;
            await ExecuteAsync(transaction, "CREATE TABLE printed_card (id INTEGER PRIMARY KEY)", cancellationToken);
            await ExecuteAsync(transaction, "INSERT INTO printed_card (id) VALUES (7)", cancellationToken);
        });

        Assert.True(await _store.SettleAsync(lease, outcome, Cancellation));
        Assert.False(await _store.SettleAsync(lease, outcome, Cancellation));
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task SettleAsync_EffectsThatFail_ChangeNothing()
    {
        await AddAsync("1");
        InboxLease lease = Assert.Single(await LeaseAsync());
        InboxOutcome outcome = InboxOutcome.Completed(async (transaction, cancellationToken) =>
        {
            await ExecuteAsync(transaction, "CREATE TABLE printed_card (id INTEGER PRIMARY KEY)", cancellationToken);
            throw new InvalidOperationException("no paper");
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => _store.SettleAsync(lease, outcome, Cancellation).AsTask());
        Assert.Equal((InboxState.Waiting, null, 1), await StateAsync("1"));

        // The table is not there, or this would fail; and the lease still holds.
        Assert.True(await _store.SettleAsync(
            lease, InboxOutcome.Completed((transaction, cancellationToken) => ExecuteAsync(transaction, "CREATE TABLE printed_card (id INTEGER PRIMARY KEY)", cancellationToken)), Cancellation));
    }

    [Fact]
    public async Task SettleAsync_Parked_WaitsForAPerson()
    {
        await AddAsync("1", "content");
        await _store.SettleAsync(Assert.Single(await LeaseAsync()), InboxOutcome.Parked("not a credential"), Cancellation);

        Time.Advance(TimeSpan.FromDays(400));
        Assert.Empty(await LeaseAsync());
        Assert.Equal((InboxState.Parked, "not a credential", 1), await StateAsync("1"));
        Assert.Equal("1", Assert.Single(await _store.ListParkedAsync(Channel, 10, Cancellation)).Id);
        Assert.Equal(new InboxCounts(0, 1, null), await _store.CountAsync(Channel, Cancellation));
        Assert.False(await AddAsync("1"));
    }

    [Fact]
    public async Task UnparkAsync_ParkedEntry_IsHandledAgainWithItsContent()
    {
        await AddAsync("1", "content");
        await _store.SettleAsync(Assert.Single(await LeaseAsync()), InboxOutcome.Parked("not a credential"), Cancellation);

        Assert.True(await _store.UnparkAsync(Channel, "1", InboxState.Waiting, Cancellation));

        InboxLease lease = Assert.Single(await LeaseAsync());
        Assert.Equal((2, 1, "content"), (lease.Attempt, lease.Failures, Encoding.UTF8.GetString(lease.Content.Span)));
        Assert.False(await _store.UnparkAsync(Channel, "1", InboxState.Waiting, Cancellation));
        Assert.False(await _store.UnparkAsync(Channel, "unknown", InboxState.Completed, Cancellation));
    }

    [Fact]
    public async Task UnparkAsync_ToCompleted_DiscardsTheEntry()
    {
        await AddAsync("1", key: "person");
        await AddAsync("2", key: "person");
        await _store.SettleAsync(Assert.Single(await LeaseAsync()), InboxOutcome.Parked("not a credential"), Cancellation);

        Assert.True(await _store.UnparkAsync(Channel, "1", InboxState.Completed, Cancellation));

        Assert.Equal("2", Assert.Single(await LeaseAsync()).Id);
        Assert.False(await AddAsync("1"));
    }

    [Fact]
    public async Task LeaseAsync_OrderingKey_GivesOneAfterTheOther()
    {
        await AddAsync("a1", key: "a");
        await AddAsync("a2", key: "a");
        await AddAsync("b1", key: "b");
        await AddAsync("free");

        IReadOnlyList<InboxLease> first = await LeaseAsync();
        Assert.Equal(["a1", "b1", "free"], first.Select(lease => lease.Id));
        Assert.Empty(await LeaseAsync());

        // A failed one holds its place.
        await _store.SettleAsync(first[0], InboxOutcome.Retry("later", Minute * 5), Cancellation);
        Assert.Empty(await LeaseAsync());

        Time.Advance(Minute * 5);
        IReadOnlyList<InboxLease> again = await LeaseAsync();
        Assert.Contains("a1", again.Select(lease => lease.Id));
        Assert.DoesNotContain("a2", again.Select(lease => lease.Id));
        await CompleteAsync(again.First(lease => lease.Id == "a1"));
        Assert.Equal(["a2"], (await LeaseAsync()).Select(lease => lease.Id));
    }

    [Fact]
    public async Task LeaseAsync_OrderingKeyOfAParkedEntry_IsPassedOverAndWaitsWhenTakenUpAgain()
    {
        await AddAsync("1", key: "person");
        await AddAsync("2", key: "person");
        await _store.SettleAsync(Assert.Single(await LeaseAsync()), InboxOutcome.Parked("the share is gone"), Cancellation);

        InboxLease second = Assert.Single(await LeaseAsync());
        Assert.Equal("2", second.Id);
        Assert.True(await _store.UnparkAsync(Channel, "1", InboxState.Waiting, Cancellation));

        // Never two of one key at a time, though the earlier one is free.
        Assert.Empty(await LeaseAsync());
        await CompleteAsync(second);
        Assert.Equal("1", Assert.Single(await LeaseAsync()).Id);
    }

    [Fact]
    public async Task LeaseAsync_OrderingKeyOfAWorkerThatIsGone_GoesOnWhenItsLeaseEnds()
    {
        await AddAsync("1", key: "person");
        await AddAsync("2", key: "person");
        Assert.Equal("1", Assert.Single(await LeaseAsync()).Id);

        Time.Advance(Minute);

        Assert.Equal("1", Assert.Single(await LeaseAsync()).Id);
    }

    [Fact]
    public async Task AttachAsync_SecondValue_ReplacesTheFirstAndOutlivesTheAttempt()
    {
        await AddAsync("1");
        InboxLease lease = Assert.Single(await LeaseAsync());
        Assert.Null(await _store.FindAttachmentAsync(lease, "share", Cancellation));
        Assert.True(await _store.AttachAsync(lease, "share", "first"u8.ToArray(), Cancellation));
        Assert.True(await _store.AttachAsync(lease, "share", "second"u8.ToArray(), Cancellation));
        await _store.SettleAsync(lease, InboxOutcome.Retry("later", TimeSpan.Zero), Cancellation);

        ReadOnlyMemory<byte>? share = await _store.FindAttachmentAsync(Assert.Single(await LeaseAsync()), "share", Cancellation);

        Assert.Equal("second", Encoding.UTF8.GetString(share!.Value.Span));
    }

    [Fact]
    public async Task ForgetAsync_CompletedLongAgo_IsForgottenAndNothingElse()
    {
        foreach (string id in new[] { "done", "parked", "waiting" })
            await AddAsync(id);
        IReadOnlyList<InboxLease> leases = await LeaseAsync();
        await CompleteAsync(leases[0]);
        await _store.SettleAsync(leases[1], InboxOutcome.Parked("bad"), Cancellation);

        Assert.Equal(0, await _store.ForgetAsync(Channel, Time.GetUtcNow(), Cancellation));
        Assert.Equal(1, await _store.ForgetAsync(Channel, Time.GetUtcNow().AddSeconds(1), Cancellation));

        Assert.Null(await _store.FindAsync(Channel, "done", Cancellation));
        Assert.NotNull(await _store.FindAsync(Channel, "parked", Cancellation));
        Assert.NotNull(await _store.FindAsync(Channel, "waiting", Cancellation));
        Assert.True(await AddAsync("done"));
    }

    [Fact]
    public async Task CountAsync_WaitingEntries_NamesTheOldest()
    {
        Assert.Equal(new InboxCounts(0, 0, null), await _store.CountAsync(Channel, Cancellation));
        DateTimeOffset first = Time.GetUtcNow();
        await AddAsync("1");
        Time.Advance(Minute);
        await AddAsync("2");

        Assert.Equal(new InboxCounts(2, 0, first), await _store.CountAsync(Channel, Cancellation));
    }

    [Fact]
    public async Task OpenAsync_Again_FindsEverything()
    {
        await AddAsync("waiting", "content");
        await AddAsync("done");
        await CompleteAsync((await LeaseAsync()).Single(lease => lease.Id == "done"));
        await _store.DisposeAsync();

        _store = await OpenAsync();

        Assert.Equal(InboxState.Completed, (await _store.FindAsync(Channel, "done", Cancellation))!.State);
        Assert.Equal((InboxState.Waiting, null, 1), await StateAsync("waiting"));
        Time.Advance(Minute);
        Assert.Equal("content", Encoding.UTF8.GetString(Assert.Single(await LeaseAsync()).Content.Span));
    }

    private ValueTask<bool> AddAsync(string id, string content = "", string? key = null) =>
        _store.AddAsync(new InboxEntry { Channel = Channel, Id = id, Content = Encoding.UTF8.GetBytes(content), OrderingKey = key }, Cancellation);

    private ValueTask<IReadOnlyList<InboxLease>> LeaseAsync(int maximum = 100) => _store.LeaseAsync(Channel, maximum, Minute, Cancellation);

    private ValueTask<bool> CompleteAsync(InboxLease lease) => _store.SettleAsync(lease, InboxOutcome.Completed(), Cancellation);

    private async Task<(InboxState State, string? Reason, int Attempts)> StateAsync(string id)
    {
        InboxRecord record = (await _store.FindAsync(Channel, id, Cancellation))!;
        return (record.State, record.Reason, record.Attempts);
    }
}
