using System.Text;
using Mosip.Partner.Adjudication.Cases;
using Mosip.Partner.Adjudication.Decisions;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Inbox;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Tests.Unit.Adjudication;

/// <summary>That a decision leaves at most once, whatever ends while it leaves.</summary>
public sealed class DecisionSenderTests : IAsyncLifetime
{
    private static readonly byte[] Decision = [DecisionWriter.Done, .. new CaseMessage(QueueMessageClass.Bytes, "{}"u8.ToArray()).Pack()];

    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-decisions-").FullName;
    private readonly List<QueueMessage> _sent = [];
    private SqliteInboxStore _store = null!;
    private Exception? _fault;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _store = SqliteInboxStore.Open(Path.Combine(_folder, "inbox.db"), TimeProvider.System);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Sending_Succeeds_OnceInTheClassOfTheRequest()
    {
        using InboxChannel decisions = await StartAsync();

        InboxRecord record = await decisions.StoreAndWaitAsync("1", Decision, cancellationToken: Cancel);
        await decisions.StopAsync(Cancel);

        Assert.Equal(InboxState.Completed, record.State);
        QueueMessage sent = Assert.Single(_sent);
        Assert.Equal((QueueMessageClass.Bytes, "{}"), (sent.Class, Encoding.UTF8.GetString(sent.Content.Span)));
        Assert.False(DecisionSender.IsSentBack(record));
    }

    [Fact]
    public async Task Sending_EndsWithTheConnection_IsLeftToAPerson_WhoMayHaveItSent()
    {
        _fault = new MosipTransportException(MosipTransportFault.ConnectionLost, "send");
        using InboxChannel decisions = await StartAsync();

        InboxRecord parked = await decisions.StoreAndWaitAsync("1", Decision, cancellationToken: Cancel);
        _fault = null;
        Assert.Equal(InboxState.Parked, parked.State);
        Assert.Contains("MOSIP may have it", parked.Reason, StringComparison.Ordinal);
        Assert.Empty(_sent);

        await decisions.RequeueAsync("1", Cancel);
        InboxRecord record = await decisions.StoreAndWaitAsync("1", Decision, cancellationToken: Cancel);
        await decisions.StopAsync(Cancel);

        Assert.Equal(InboxState.Completed, record.State);
        Assert.Single(_sent);
    }

    [Fact]
    public async Task Process_EndsWhileSending_TheNextOneDoesNotSendAgain()
    {
        // The message is out, and nothing was recorded after that.
        _fault = new InvalidOperationException("the process ends here");
        using (InboxChannel decisions = await StartAsync())
        {
            await decisions.StoreAsync("1", Decision, cancellationToken: Cancel);
            InboxRecord? record;
            do
            {
                record = await decisions.FindAsync("1", Cancel);
            }
            while (record is not { Reason: not null });
            await decisions.StopAsync(Cancel);
        }
        _fault = null;

        using InboxChannel next = await StartAsync();
        InboxRecord parked = await next.StoreAndWaitAsync("1", Decision, cancellationToken: Cancel);
        await next.StopAsync(Cancel);

        Assert.Equal(InboxState.Parked, parked.State);
        Assert.Empty(_sent);
    }

    private async Task<InboxChannel> StartAsync()
    {
        var sender = new DecisionSender((message, _) =>
        {
            if (_fault is { } fault)
                throw fault;
            _sent.Add(message);
            return Task.CompletedTask;
        });
        var channel = new InboxChannel(_store, "decisions", sender, new InboxChannelOptions { FirstDelay = TimeSpan.FromMilliseconds(20), PollInterval = TimeSpan.FromMilliseconds(20) });
        await channel.StartAsync(Cancel);
        return channel;
    }
}
