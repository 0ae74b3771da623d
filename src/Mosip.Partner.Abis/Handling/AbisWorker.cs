using System.Globalization;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Abis.Replies;
using Mosip.Partner.Abis.Requests;
using Mosip.Partner.Abis.Telemetry;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Inbox;

namespace Mosip.Partner.Abis.Handling;

/// <summary>Takes a request from the inbox to its reply, which is what the inbox keeps.</summary>
internal sealed class AbisWorker(IAbisMatcher matcher, ShareReader shares, MosipAbisOptions options, TimeProvider time, ILogger logger) : IInboxHandler
{
    private readonly AbisReplyWriter _replies = new(time);

    public async Task<InboxOutcome> HandleAsync(InboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        AbisRequest request = AbisRequestReader.Read(item.Content) ?? throw new InvalidOperationException("What is in the inbox was read before it got there.");
        long start = time.GetTimestamp();
        using var deadline = new CancellationTokenSource(options.RequestTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        AbisFailureReason? failure = null;
        byte[]? reply = null;
        try
        {
            // Earlier attempts may have ended the process; this request is not to do so forever.
            if (item.Attempt > options.MaximumAttempts)
                failure = AbisFailureReason.InternalError;
            else
                reply = await RunAsync(item, request, either.Token).ConfigureAwait(false);
        }
        catch (AbisFailureException e)
        {
            failure = e.Reason;
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            failure = AbisFailureReason.Aborted;
        }
        catch (Exception e) when (e is not OperationCanceledException && item.Attempt >= options.MaximumAttempts)
        {
            // Its type alone: the message may hold anything.
            Log.GaveUp(logger, request.RequestId, item.Attempt, e.GetType().FullName);
            failure = AbisFailureReason.InternalError;
        }
        if (failure is { } reason)
        {
            Log.Failed(logger, request.Operation!.Name, request.RequestId, reason);
            reply = _replies.Failure(request, reason);
        }
        AbisTelemetry.Replied(request.Operation!.Name, (int?)failure ?? 0);
        AbisTelemetry.Handled(request.Operation!.Name, time.GetElapsedTime(start));
        return InboxOutcome.Completed(reply);
    }

    private Task<byte[]> RunAsync(InboxItem item, AbisRequest request, CancellationToken cancellationToken) =>
        request.Operation == AbisOperation.Insert ? InsertAsync(item, request, cancellationToken)
        : request.Operation == AbisOperation.Identify ? IdentifyAsync(request, cancellationToken)
        : DeleteAsync(item, request, cancellationToken);

    private async Task<byte[]> InsertAsync(InboxItem item, AbisRequest request, CancellationToken cancellationToken)
    {
        if (await matcher.ContainsAsync(request.ReferenceId, cancellationToken).ConfigureAwait(false))
        {
            // An earlier attempt at this request may have inserted it, and ended before that was recorded.
            return item.Attempt > 1 ? _replies.Done(request) : throw new AbisFailureException(AbisFailureReason.ReferenceExists);
        }
        IReadOnlyList<CbeffRecord> biometrics = await shares.ReadAsync(item, request.ReferenceUrl, cancellationToken).ConfigureAwait(false);
        await matcher.InsertAsync(
            new AbisEnrolment { RequestId = request.RequestId, ReferenceId = request.ReferenceId, Attempt = item.Attempt, Biometrics = biometrics }, cancellationToken).ConfigureAwait(false);
        return _replies.Done(request);
    }

    private async Task<byte[]> IdentifyAsync(AbisRequest request, CancellationToken cancellationToken)
    {
        foreach (string reference in (request.Gallery ?? []).Prepend(request.ReferenceId).Distinct(StringComparer.Ordinal))
        {
            if (!await matcher.ContainsAsync(reference, cancellationToken).ConfigureAwait(false))
                throw new AbisFailureException(AbisFailureReason.ReferenceNotFound);
        }
        // Only applications without a reference were named: there is nothing to compare with.
        if (request.Gallery is { Count: 0 })
            return _replies.Candidates(request, []);
        int? maximum = int.TryParse(request.Flags.GetValueOrDefault("maxResults"), CultureInfo.InvariantCulture, out int results) && results > 0 ? results : null;
        IReadOnlyList<AbisCandidate> found = await matcher.IdentifyAsync(
            new AbisSearch
            {
                RequestId = request.RequestId,
                ReferenceId = request.ReferenceId,
                Gallery = request.Gallery,
                MaximumCandidates = maximum,
                TargetFpir = double.TryParse(request.Flags.GetValueOrDefault("targetFPIR"), CultureInfo.InvariantCulture, out double fpir) ? fpir : null,
                Flags = request.Flags,
            },
            cancellationToken).ConfigureAwait(false);
        return _replies.Candidates(request, [.. found.Where(candidate => candidate.ReferenceId != request.ReferenceId).Take(maximum ?? int.MaxValue)]);
    }

    private async Task<byte[]> DeleteAsync(InboxItem item, AbisRequest request, CancellationToken cancellationToken)
    {
        bool isThere = await matcher.ContainsAsync(request.ReferenceId, cancellationToken).ConfigureAwait(false);
        if (!isThere && item.Attempt == 1)
            throw new AbisFailureException(AbisFailureReason.ReferenceNotFound);
        if (isThere)
            await matcher.DeleteAsync(request.ReferenceId, cancellationToken).ConfigureAwait(false);
        return _replies.Done(request);
    }
}
