using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Inbox.Telemetry;

namespace Mosip.Partner.Inbox.Channels;

/// <summary>One attempt at one entry: runs the handler while the lease is kept, and records what became of it.</summary>
internal sealed class HandlerRun(IInboxStore store, IInboxHandler handler, InboxChannelOptions options, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan RecordDelay = TimeSpan.FromSeconds(1);

    /// <summary>Never throws on account of the handler or the store: what cannot be recorded is handled again when the lease has ended.</summary>
    /// <param name="lease">The entry.</param>
    /// <param name="earlier">An attempt at the same entry that still runs in this process, its lease lost; null for none.</param>
    /// <param name="stop">Ends when the program has waited long enough for its handlers.</param>
    /// <returns>What the handler made of the entry, where that was not recorded because the lease was lost; null where it was.</returns>
    public async Task<InboxOutcome?> RunAsync(InboxLease lease, Task<InboxOutcome?>? earlier, CancellationToken stop)
    {
        using Activity? activity = InboxTelemetry.Source.StartActivity("inbox handle", ActivityKind.Consumer);
        activity?.SetTag("mosip.inbox.channel", lease.Channel).SetTag("mosip.inbox.attempt", lease.Attempt);
        long start = time.GetTimestamp();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var renewing = new CancellationTokenSource();
        Task renewal = KeepLeaseAsync(lease, ending, renewing.Token);
        InboxOutcome outcome = Resolve(lease, await AttemptAsync(lease, earlier, ending.Token).ConfigureAwait(false));
        (outcome, bool isRecorded) = await RecordAsync(lease, outcome, ending.Token).ConfigureAwait(false);
        await renewing.CancelAsync().ConfigureAwait(false);
        await renewal.ConfigureAwait(false);
        InboxTelemetry.Handled(lease.Channel, outcome.State, time.GetElapsedTime(start));
        if (outcome.State != InboxState.Completed)
            activity?.SetStatus(ActivityStatusCode.Error, outcome.Reason);
        return isRecorded ? null : outcome;
    }

    private async Task<InboxOutcome> AttemptAsync(InboxLease lease, Task<InboxOutcome?>? earlier, CancellationToken ending)
    {
        try
        {
            // Never two at a time, even where a handler goes on although its lease is lost; and what it has done by then is not done again.
            if (earlier is not null && await earlier.WaitAsync(ending).ConfigureAwait(false) is { State: InboxState.Completed } done)
                return done;
            // The lease counts an attempt before it begins. One that took the process with it is among them.
            return lease.Failures > options.MaximumFailures
                ? InboxOutcome.Parked("the process ended during the last attempt that was allowed")
                : await handler.HandleAsync(new InboxItem(store, lease, time), ending).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return InboxOutcome.Retry("the program stopped, or the lease was lost", TimeSpan.Zero, countsAsFailure: false);
        }
        catch (Exception e)
        {
            return FailureOf(lease, e);
        }
    }

    // Ends the attempt when another worker has the entry, or may have: when the database could not be told for as long as the lease lasts.
    private async Task KeepLeaseAsync(InboxLease lease, CancellationTokenSource ending, CancellationToken done)
    {
        using var timer = new PeriodicTimer(options.LeaseDuration / 3, time);
        long renewed = time.GetTimestamp();
        try
        {
            while (await timer.WaitForNextTickAsync(done).ConfigureAwait(false))
            {
                long asked = time.GetTimestamp();
                bool? isHeld = await RenewAsync(lease, done).ConfigureAwait(false);
                if (isHeld is true)
                    renewed = asked;
                if (isHeld is true || (isHeld is null && time.GetElapsedTime(renewed) < options.LeaseDuration))
                    continue;
                Log.LeaseLost(logger, lease.Channel, lease.Id);
                await ending.CancelAsync().ConfigureAwait(false);
                return;
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            // The outcome is recorded.
        }
    }

    // Null where the database did not answer.
    private async Task<bool?> RenewAsync(InboxLease lease, CancellationToken done)
    {
        try
        {
            return await store.RenewAsync(lease, options.LeaseDuration, done).ConfigureAwait(false);
        }
        catch (Exception e) when (!done.IsCancellationRequested)
        {
            Log.StoreFailed(logger, lease.Channel, e);
            return null;
        }
    }

    // What was done must not be forgotten because the disk is full or the database away for a while: it is recorded as soon as that can be.
    private async Task<(InboxOutcome Outcome, bool IsRecorded)> RecordAsync(InboxLease lease, InboxOutcome outcome, CancellationToken ending)
    {
        while (true)
        {
            try
            {
                bool isRecorded = await store.SettleAsync(lease, outcome, CancellationToken.None).ConfigureAwait(false);
                if (!isRecorded)
                    Log.LeaseLost(logger, lease.Channel, lease.Id);
                return (outcome, isRecorded);
            }
            catch (Exception e) when (IsOfTheOutcome(outcome, e))
            {
                outcome = Resolve(lease, FailureOf(lease, e));
            }
            catch (Exception e)
            {
                Log.StoreFailed(logger, lease.Channel, e);
                await Task.Delay(RecordDelay, time, ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (ending.IsCancellationRequested)
                    return (outcome, false);
            }
        }
    }

    // What the handler gave is at fault, and not the database: its effects, or follow-ups that cannot be kept.
    private static bool IsOfTheOutcome(InboxOutcome outcome, Exception e) =>
        outcome.Effects is not null ? !InboxFaults.IsPassing(e) : outcome.FollowUps.Count > 0 && !InboxFaults.IsStoreFault(e);

    private InboxOutcome FailureOf(InboxLease lease, Exception exception)
    {
        Log.AttemptFailed(logger, lease.Channel, lease.Id, lease.Attempt, exception);
        // The messages of this SDK hold no personal data; those of others may.
        string reason = exception is MosipException ? exception.Message : exception.GetType().FullName ?? exception.GetType().Name;
        return InboxOutcome.Retry(reason, exception is MosipTransportException { RetryAfter: { } wait } ? wait : null, exception is not MosipTransportException { IsTransient: true });
    }

    private InboxOutcome Resolve(InboxLease lease, InboxOutcome outcome)
    {
        if (outcome.State == InboxState.Waiting && outcome.CountsAsFailure && lease.Failures >= options.MaximumFailures)
            outcome = InboxOutcome.Parked($"{outcome.Reason} (after {lease.Failures} failed attempts)");
        if (outcome.State == InboxState.Parked)
            Log.Parked(logger, lease.Channel, lease.Id, outcome.Reason!);
        return outcome.State == InboxState.Waiting && outcome.Delay is null
            ? InboxOutcome.Retry(outcome.Reason!, Backoff.After(lease.Attempt, options), outcome.CountsAsFailure) with { FollowUps = outcome.FollowUps }
            : outcome;
    }
}
