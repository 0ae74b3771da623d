using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Inbox.Telemetry;

namespace Mosip.Partner.Inbox.Channels;

/// <summary>One attempt at one entry: runs the handler while the lease is kept, and records what became of it.</summary>
internal sealed class HandlerRun(IInboxStore store, IInboxHandler handler, InboxChannelOptions options, TimeProvider time, ILogger logger)
{
    /// <summary>Never throws on account of the handler or the store: what cannot be recorded is handled again when the lease has ended.</summary>
    /// <param name="lease">The entry.</param>
    /// <param name="stop">Ends when the program has waited long enough for its handlers.</param>
    public async Task RunAsync(InboxLease lease, CancellationToken stop)
    {
        using Activity? activity = InboxTelemetry.Source.StartActivity("inbox handle", ActivityKind.Consumer);
        activity?.SetTag("mosip.inbox.channel", lease.Channel).SetTag("mosip.inbox.attempt", lease.Attempt);
        long start = time.GetTimestamp();
        InboxOutcome outcome = Resolve(lease, await AttemptAsync(lease, stop).ConfigureAwait(false));
        outcome = await RecordAsync(lease, outcome).ConfigureAwait(false) ?? outcome;
        InboxTelemetry.Handled(lease.Channel, outcome.State, time.GetElapsedTime(start));
        if (outcome.State != InboxState.Completed)
            activity?.SetStatus(ActivityStatusCode.Error, outcome.Reason);
    }

    private async Task<InboxOutcome> AttemptAsync(InboxLease lease, CancellationToken stop)
    {
        // The lease counts an attempt before it begins. One that took the process with it is among them.
        if (lease.Failures > options.MaximumFailures)
            return InboxOutcome.Parked("the process ended during the last attempt that was allowed");
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var renewing = new CancellationTokenSource();
        Task renewal = KeepLeaseAsync(lease, ending, renewing.Token);
        try
        {
            return await handler.HandleAsync(new InboxItem(store, lease), ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return InboxOutcome.Retry("the program stopped, or the lease was lost", TimeSpan.Zero, countsAsFailure: false);
        }
        catch (Exception e)
        {
            return FailureOf(lease, e);
        }
        finally
        {
            await renewing.CancelAsync().ConfigureAwait(false);
            await renewal.ConfigureAwait(false);
        }
    }

    private async Task KeepLeaseAsync(InboxLease lease, CancellationTokenSource ending, CancellationToken done)
    {
        using var timer = new PeriodicTimer(options.LeaseDuration / 3, time);
        try
        {
            while (await timer.WaitForNextTickAsync(done).ConfigureAwait(false))
            {
                if (await store.RenewAsync(lease, options.LeaseDuration, done).ConfigureAwait(false))
                    continue;
                Log.LeaseLost(logger, lease.Channel, lease.Id);
                await ending.CancelAsync().ConfigureAwait(false);
                return;
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            // The handler has returned.
        }
        catch (Exception e) when (InboxFaults.IsStoreFault(e))
        {
            // The lease may run out; if so, the outcome of this attempt is not recorded and another follows.
            Log.StoreFailed(logger, lease.Channel, e);
        }
    }

    // Null where the outcome was recorded as it is; another one where its effects failed.
    private async Task<InboxOutcome?> RecordAsync(InboxLease lease, InboxOutcome outcome)
    {
        try
        {
            if (!await store.SettleAsync(lease, outcome).ConfigureAwait(false))
                Log.LeaseLost(logger, lease.Channel, lease.Id);
            return null;
        }
        catch (Exception e) when (outcome.Effects is not null || InboxFaults.IsStoreFault(e))
        {
            if (outcome.Effects is null)
            {
                Log.StoreFailed(logger, lease.Channel, e);
                return null;
            }
            InboxOutcome failed = Resolve(lease, FailureOf(lease, e));
            return await RecordAsync(lease, failed).ConfigureAwait(false) ?? failed;
        }
    }

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
