using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging.Telemetry;

namespace Mosip.Partner.Messaging.Workers;

/// <summary>Takes one delivery to its end: the handler, the reply, and only then the settlement.</summary>
internal sealed class DeliveryRun(IQueueHandler handler, QueueOptions options, TimeProvider time, ILogger logger)
{
    /// <summary>Never throws on account of the handler or the broker: a message that is not settled comes again.</summary>
    /// <param name="session">Where the delivery came from.</param>
    /// <param name="delivery">The delivery.</param>
    /// <param name="stop">Ends when the program has waited long enough.</param>
    public async Task RunAsync(IQueueSession session, QueueDelivery delivery, CancellationToken stop)
    {
        using Activity? activity = QueueTelemetry.Source.StartActivity("queue handle", ActivityKind.Consumer);
        activity?.SetTag("mosip.queue", options.Inbound).SetTag("mosip.queue.attempt", delivery.Attempt);
        long start = time.GetTimestamp();
        string outcome = "lost";
        try
        {
            outcome = await AnswerAsync(session, delivery, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Not settled: the broker delivers it again when the connection ends.
            outcome = "stopped";
        }
        catch (MosipException e)
        {
            Log.NotAnswered(logger, options.Inbound, e.Message);
        }
        QueueTelemetry.Handled(options.Inbound, outcome, delivery, time.GetElapsedTime(start));
        if (outcome is not ("replied" or "accepted" or "expired"))
            activity?.SetStatus(ActivityStatusCode.Error, outcome);
    }

    private async Task<string> AnswerAsync(IQueueSession session, QueueDelivery delivery, CancellationToken stop)
    {
        bool isExpired = IsExpired(delivery);
        QueueAnswer answer = isExpired && options.SkipExpired ? QueueAnswer.Accept : await HandleAsync(delivery, stop).ConfigureAwait(false);
        if (answer.Content is { } content)
            await session.SendAsync(new QueueMessage(content, delivery.Message.Class), stop).ConfigureAwait(false);
        if (answer.Settlement == QueueSettlement.Failed)
            await Task.Delay(Backoff.After(delivery.Attempt, options), time, stop).ConfigureAwait(false);
        await session.SettleAsync(delivery, answer.Settlement, stop).ConfigureAwait(false);
        if (answer.Reason is { } reason)
            Log.GivenBack(logger, options.Inbound, answer.Settlement, delivery.Attempt, reason);
        return answer.Settlement switch
        {
            QueueSettlement.Rejected => "rejected",
            QueueSettlement.Failed => "failed",
            _ when isExpired && options.SkipExpired => "expired",
            _ => answer.Content is null ? "accepted" : "replied",
        };
    }

    private bool IsExpired(QueueDelivery delivery)
    {
        if (delivery.ExpiresAt is not { } end || time.GetUtcNow() is var now && now < end)
            return false;
        QueueTelemetry.Expired(options.Inbound);
        Log.Expired(logger, options.Inbound, (now - end).TotalSeconds, options.SkipExpired ? "it is skipped" : "it is answered all the same");
        return true;
    }

    private async Task<QueueAnswer> HandleAsync(QueueDelivery delivery, CancellationToken stop)
    {
        if (delivery.IsTooLarge || delivery.Message.Content.Length > options.MaximumMessageSize)
            return QueueAnswer.Reject($"it has more than the {options.MaximumMessageSize} bytes that are looked into");
        try
        {
            return await handler.HandleAsync(delivery, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            // The messages of this SDK hold no personal data; those of others may.
            return QueueAnswer.Retry(e is MosipException ? e.Message : e.GetType().FullName ?? e.GetType().Name);
        }
    }
}
