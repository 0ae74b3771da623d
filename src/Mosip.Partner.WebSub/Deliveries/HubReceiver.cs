using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.WebSub.Subscriptions;
using Mosip.Partner.WebSub.Telemetry;

namespace Mosip.Partner.WebSub;

/// <summary>
/// Answers what the hub asks and delivers, given bytes and headers: topic known, signature over the raw bytes, then and only then JSON, topic of the event, stored, acknowledged.
/// An endpoint of any web framework can stand in front of it; <c>Mosip.Partner.WebSub.AspNetCore</c> has one.
/// </summary>
public sealed class HubReceiver
{
    private readonly SubscriptionSet _subscriptions;
    private readonly IHubSecretStore _secrets;
    private readonly bool _hidesForgeries;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    internal HubReceiver(SubscriptionSet subscriptions, IHubSecretStore secrets, bool hidesForgeries, TimeProvider time, ILogger logger) =>
        (_subscriptions, _secrets, _hidesForgeries, _time, _logger) = (subscriptions, secrets, hidesForgeries, time, logger);

    /// <summary>Answers a GET of the hub: whether a subscription, or its end, is wanted; or that the hub has denied one.</summary>
    /// <param name="topic">The topic that the callback's address names. A slash at the end is ignored: an older hub adds one.</param>
    /// <param name="query">The query as received.</param>
    /// <returns>The challenge where this program has asked for it, 404 otherwise.</returns>
    public HubAnswer AnswerIntent(string topic, string? query)
    {
        ArgumentNullException.ThrowIfNull(topic);
        if (HubIntent.Parse(query) is not { } intent || _subscriptions.Find(topic) is not { } subscription || !intent.Concerns(subscription.Topic))
        {
            Log.IntentRefused(_logger, "no such subscription");
            return HubAnswer.Unknown;
        }
        if (intent.Mode == "denied")
        {
            subscription.Denied(intent);
            if (intent.IsDenial)
                Log.Denied(_logger, subscription.Topic, intent.Reason ?? "");
            return HubAnswer.Done;
        }
        if (intent.Challenge is not { Length: > 0 } challenge || !subscription.Confirm(intent, _time.GetUtcNow()))
        {
            Log.IntentRefused(_logger, "nobody here asked for it");
            return HubAnswer.Unknown;
        }
        Log.IntentConfirmed(_logger, subscription.Topic, intent.Mode);
        return HubAnswer.Done with { Body = challenge };
    }

    /// <summary>Receives a delivery. A status other than 2xx makes MOSIP's hub stop delivering until the next subscription, so only a forgery and a failed store get one.</summary>
    /// <param name="topic">The topic that the callback's address names. A slash at the end is ignored: an older hub adds one.</param>
    /// <param name="body">The body exactly as received. It is kept, so it must not be changed afterwards.</param>
    /// <param name="signature">The value of <see cref="HubSignature.HeaderName"/>; null where it is missing.</param>
    /// <param name="cancellationToken">Ends when the hub hangs up.</param>
    public async Task<HubAnswer> ReceiveAsync(string topic, ReadOnlyMemory<byte> body, string? signature, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topic);
        long start = _time.GetTimestamp();
        (HubAnswer answer, string outcome) = await JudgeAsync(topic, body, signature, cancellationToken).ConfigureAwait(false);
        WebSubTelemetry.Received(outcome, _time.GetElapsedTime(start));
        return answer;
    }

    private async Task<(HubAnswer Answer, string Outcome)> JudgeAsync(string topic, ReadOnlyMemory<byte> body, string? signature, CancellationToken cancellationToken)
    {
        if (_subscriptions.Find(topic) is not { } subscription)
            return (HubAnswer.Unknown, "unknown-topic");
        HubEvent delivered;
        try
        {
            HubSecrets secrets = await _secrets.GetAsync(cancellationToken).ConfigureAwait(false);
            HubSecret used = HubSignature.Verify(secrets, body.Span, signature);
            subscription.Delivered(_time.GetUtcNow(), signedWithPrevious: used != secrets.Current);
        }
        catch (MosipCryptoException e)
        {
            Log.Forged(_logger, subscription.Topic, e.Fault);
            return (_hidesForgeries ? HubAnswer.Done : HubAnswer.Forged, "forged");
        }
        try
        {
            delivered = HubEvent.Parse(body);
        }
        catch (MosipCryptoException e)
        {
            // The hub did send it, and would send it again and again: it is no better the next time, so it is kept for a person and acknowledged.
            string id = $"unreadable-{Convert.ToHexStringLower(SHA256.HashData(body.Span))}";
            Log.Unreadable(_logger, subscription.Topic, id, e.Message);
            return await StoreAsync(subscription, id, () => subscription.Sink.StoreUnreadableAsync(id, body, cancellationToken), "unreadable").ConfigureAwait(false);
        }
        if (delivered.Topic != subscription.Topic)
        {
            // Genuine, and not for this subscription: the hub takes topics that differ in punctuation alone for one, and anybody can send here what was signed for another topic. Nothing is
            // done with it; an answer other than 2xx would make the hub stop.
            Log.OtherTopic(_logger, subscription.Topic, delivered.Id);
            return (HubAnswer.Done, "other-topic");
        }
        return await StoreAsync(subscription, delivered.Id, () => subscription.Sink.StoreAsync(delivered, body, cancellationToken), "stored").ConfigureAwait(false);
    }

    private async Task<(HubAnswer Answer, string Outcome)> StoreAsync(HubSubscription subscription, string id, Func<Task> store, string outcome)
    {
        try
        {
            await store().ConfigureAwait(false);
            return (HubAnswer.Done, outcome);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Not acknowledged what is not safe. The hub stops delivering; the next subscription makes it deliver this again, and comes soon.
            _subscriptions.Stall();
            Log.NotStored(_logger, subscription.Topic, id, e.GetType().FullName);
            return (HubAnswer.Failed, "failed");
        }
    }
}
