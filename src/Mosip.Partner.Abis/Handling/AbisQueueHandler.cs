using Mosip.Partner.Abis.Replies;
using Mosip.Partner.Abis.Requests;
using Mosip.Partner.Abis.Telemetry;
using Mosip.Partner.Inbox;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Abis.Handling;

/// <summary>
/// Answers the messages of the ABIS queue. What changes or searches references goes through the inbox first: its reply is recorded before it is sent, and a request that
/// comes again gets the recorded one.
/// </summary>
internal sealed class AbisQueueHandler(InboxChannel channel, IAbisMatcher matcher, TimeProvider time) : IQueueHandler
{
    private readonly AbisReplyWriter _replies = new(time);
    private readonly InsertOrder _order = new();

    public async Task<QueueAnswer> HandleAsync(QueueDelivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        AbisRequest? request = AbisRequestReader.Read(delivery.Message.Content);
        if (request is null)
            return QueueAnswer.Reject("it is no JSON object, so there is no request id to answer to");
        if (request.Failure is { } failure)
        {
            AbisTelemetry.Replied(request.Operation?.Name, (int)failure);
            return QueueAnswer.Reply(_replies.Failure(request, failure));
        }
        return await AnswerAsync(request, delivery.Message.Content, cancellationToken).ConfigureAwait(false);
    }

    private async Task<QueueAnswer> AnswerAsync(AbisRequest request, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (request.Operation == AbisOperation.Ping)
            return QueueAnswer.Reply(_replies.Done(request));
        if (request.Operation == AbisOperation.PendingJobs)
            return QueueAnswer.Reply(_replies.PendingJobs(request, (await channel.CountAsync(cancellationToken).ConfigureAwait(false)).Waiting));
        if (request.Operation == AbisOperation.ReferenceCount)
            return QueueAnswer.Reply(_replies.ReferenceCount(request, await matcher.CountAsync(cancellationToken).ConfigureAwait(false)));
        // Before the first await, while requests come in their order.
        using IDisposable? insert = request.Operation == AbisOperation.Insert ? _order.Enter() : null;
        if (request.Operation == AbisOperation.Identify)
            await _order.EarlierAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        InboxRecord record = await channel.StoreAndWaitAsync(request.RequestId, content, request.ReferenceId, cancellationToken).ConfigureAwait(false);
        return record is { State: InboxState.Completed, Result.IsEmpty: false }
            ? QueueAnswer.Reply(record.Result)
            : QueueAnswer.Reply(_replies.Failure(request, AbisFailureReason.InternalError));
    }
}
