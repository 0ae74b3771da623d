using Mosip.Partner.Credentials.Handling;
using Mosip.Partner.Inbox;
using Mosip.Partner.Tests.Unit.Inbox;

namespace Mosip.Partner.Benchmarks.Soak;

/// <summary>The worker's store, with the places where the process may be planned to end.</summary>
internal sealed class MortalStore(IInboxStore inner) : PassingStore(inner)
{
    public override async ValueTask<bool> AddAsync(InboxEntry entry, CancellationToken cancellationToken = default)
    {
        Death.Pass(SoakPlaces.Storing);
        bool isNew = await base.AddAsync(entry, cancellationToken);
        Death.Pass(SoakPlaces.Stored);
        return isNew;
    }

    public override async ValueTask<bool> SettleAsync(InboxLease lease, InboxOutcome outcome, CancellationToken cancellationToken = default)
    {
        bool isStatus = lease.Channel == CredentialChannels.Statuses;
        Death.Pass(isStatus ? SoakPlaces.Published : SoakPlaces.Handled);
        bool isSettled = await base.SettleAsync(lease, outcome, cancellationToken);
        if (!isStatus)
            Death.Pass(SoakPlaces.Recorded);
        return isSettled;
    }

    public override async ValueTask<bool> AttachAsync(InboxLease lease, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        Death.Pass(SoakPlaces.Fetched);
        bool isKept = await base.AttachAsync(lease, name, content, cancellationToken);
        Death.Pass(SoakPlaces.Kept);
        return isKept;
    }
}
