namespace Mosip.Partner.WebSub;

/// <summary>A topic that this program wants, and where its subscription stands. Safe for concurrent use.</summary>
public sealed class HubSubscription
{
    // How long after a request the hub may come to verify: it tries again for a minute where it cannot connect.
    private static readonly TimeSpan VerificationWindow = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly bool _answersForOthers;
    private string? _pendingMode;
    private DateTimeOffset _pendingUntil;
    private TaskCompletionSource<HubIntent> _change = NewChange();

    internal HubSubscription(string topic, Uri callback, IHubEventSink sink, bool answersForOthers) =>
        (Topic, Callback, Sink, _answersForOthers) = (topic, callback, sink, answersForOthers);

    /// <summary>The topic.</summary>
    public string Topic { get; }

    /// <summary>The address that the hub delivers to.</summary>
    public Uri Callback { get; }

    /// <summary>Where it stands.</summary>
    public HubSubscriptionState State { get; private set; }

    /// <summary>Why the hub denied it, in the hub's words; null where it did not.</summary>
    public string? DenialReason { get; private set; }

    /// <summary>How long the hub said that it lasts; null before the first verification.</summary>
    public TimeSpan? Lease { get; private set; }

    /// <summary>When the last genuine delivery came; null where none has.</summary>
    public DateTimeOffset? LastDelivery { get; private set; }

    /// <summary>Whether the last delivery was signed with the previous secret: the hub still has that one.</summary>
    public bool UsesPreviousSecret { get; private set; }

    internal IHubEventSink Sink { get; }

    /// <summary>The topic and the state.</summary>
    public override string ToString() => $"{Topic}: {State}";

    /// <summary>Says that the hub is being asked now.</summary>
    /// <returns>Ends with what the hub says next to the callback.</returns>
    internal Task<HubIntent> Expect(string mode, DateTimeOffset now)
    {
        lock (_lock)
        {
            (_pendingMode, _pendingUntil) = (mode, now + VerificationWindow);
            if (State != HubSubscriptionState.Active)
                State = HubSubscriptionState.Pending;
            _change = NewChange();
            return _change.Task;
        }
    }

    /// <summary>Whether the hub's question is one that this program waits for.</summary>
    internal bool Confirm(HubIntent intent, DateTimeOffset now)
    {
        lock (_lock)
        {
            bool isExpected = intent.Mode == _pendingMode && now <= _pendingUntil;
            if (!isExpected && !(_answersForOthers && intent.Mode == "subscribe"))
                return false;
            if (intent.Mode == "subscribe")
                Change(HubSubscriptionState.Active, intent.Lease, intent);
            else
                Change(HubSubscriptionState.Ended, lease: null, intent);
            return true;
        }
    }

    /// <summary>The hub denied; that it has the subscription already is what was wanted.</summary>
    internal void Denied(HubIntent intent)
    {
        lock (_lock)
        {
            DenialReason = intent.IsDenial ? intent.Reason : null;
            Change(intent.IsDenial ? HubSubscriptionState.Denied : HubSubscriptionState.Active, Lease, intent);
        }
    }

    internal void Delivered(DateTimeOffset now, bool signedWithPrevious)
    {
        lock (_lock)
            (State, LastDelivery, UsesPreviousSecret) = (HubSubscriptionState.Active, now, signedWithPrevious);
    }

    private void Change(HubSubscriptionState state, TimeSpan? lease, HubIntent intent)
    {
        (State, Lease) = (state, lease);
        if (state != HubSubscriptionState.Denied)
            DenialReason = null;
        _change.TrySetResult(intent);
    }

    private static TaskCompletionSource<HubIntent> NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
