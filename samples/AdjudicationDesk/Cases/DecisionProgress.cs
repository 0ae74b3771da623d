using AdjudicationDesk.Country;
using Mosip.Partner.Adjudication;
using Mosip.Partner.Inbox;

namespace AdjudicationDesk.Cases;

/// <summary>How far a decision has come: kept, sent, and what MOSIP made of it, which only a sandbox says.</summary>
public sealed class DecisionProgress(IServiceProvider services, SampleCountry country) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3), Step = TimeSpan.FromMilliseconds(50);

    /// <summary>One decision at a time, so that two forms at once are the first and the second.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    public void Dispose() => Turn.Dispose();

    public async Task<string> DescribeAsync(StoredCase decided, CancellationToken cancellationToken)
    {
        InboxRecord? record = await Channel(decided.Kind).FindAsync(decided.CaseId, cancellationToken);
        return record switch
        {
            { State: InboxState.Completed } => country.ReadingOf(decided.RequestId) ?? "The decision was sent.",
            { State: InboxState.Parked } => $"Not certain that MOSIP has it: {record.Reason}.",
            _ => "The decision is kept, and sent as soon as the broker can be reached.",
        };
    }

    /// <summary>Gives the decision a moment to arrive, so that the operator sees what became of it.</summary>
    public async Task SettleAsync(StoredCase decided, CancellationToken cancellationToken)
    {
        for (TimeSpan waited = TimeSpan.Zero; waited < Patience; waited += Step)
        {
            if (country.ReadingOf(decided.RequestId) is not null && !await IsOnItsWayAsync(decided, cancellationToken))
                return;
            await Task.Delay(Step, cancellationToken);
        }
    }

    /// <summary>Whether the decision is kept and was not sent yet.</summary>
    public async Task<bool> IsOnItsWayAsync(StoredCase decided, CancellationToken cancellationToken) =>
        await Channel(decided.Kind).FindAsync(decided.CaseId, cancellationToken) is { State: InboxState.Waiting };

    private InboxChannel Channel(CaseKind kind) => services.GetInboxChannel(kind == CaseKind.Adjudication ? "adjudication-decisions" : "verification-decisions");
}
