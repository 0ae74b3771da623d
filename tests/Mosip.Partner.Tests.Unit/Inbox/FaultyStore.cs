using Mosip.Partner.Inbox;

namespace Mosip.Partner.Tests.Unit.Inbox;

/// <summary>A store that fails when the test says so.</summary>
internal sealed class FaultyStore(IInboxStore inner) : PassingStore(inner)
{
    public Action? BeforeLease { get; set; }

    public Action? BeforeRenew { get; set; }

    public Action? BeforeSettle { get; set; }

    public Action? BeforeAttach { get; set; }

    public override ValueTask<IReadOnlyList<InboxLease>> LeaseAsync(string channel, int maximum, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        BeforeLease?.Invoke();
        return base.LeaseAsync(channel, maximum, duration, cancellationToken);
    }

    public override ValueTask<bool> RenewAsync(InboxLease lease, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        BeforeRenew?.Invoke();
        return base.RenewAsync(lease, duration, cancellationToken);
    }

    public override ValueTask<bool> SettleAsync(InboxLease lease, InboxOutcome outcome, CancellationToken cancellationToken = default)
    {
        BeforeSettle?.Invoke();
        return base.SettleAsync(lease, outcome, cancellationToken);
    }

    public override ValueTask<bool> AttachAsync(InboxLease lease, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        BeforeAttach?.Invoke();
        return base.AttachAsync(lease, name, content, cancellationToken);
    }
}
