using System.Globalization;

namespace Mosip.Partner.WebSub;

/// <summary>
/// What the hub asks or tells a callback with GET: whether a subscription is really wanted (<c>subscribe</c>, <c>unsubscribe</c>), or that it was <c>denied</c>.
/// </summary>
public sealed record HubIntent
{
    /// <summary>The longest query that is read, in characters.</summary>
    public const int MaximumQueryLength = 8 * 1024;

    /// <summary>What the hub says about a topic and callback that it has already; for the subscriber this is success.</summary>
    public const string AlreadyRegistered = "Subscriber has already registered with the Hub";

    /// <summary><c>hub.mode</c>: <c>subscribe</c>, <c>unsubscribe</c> or <c>denied</c>.</summary>
    public required string Mode { get; init; }

    /// <summary><c>hub.topic</c>.</summary>
    public required string Topic { get; init; }

    /// <summary><c>hub.challenge</c>: what the answer's body must be; null with a denial.</summary>
    public string? Challenge { get; init; }

    /// <summary><c>hub.lease_seconds</c>: how long the subscription is to last; null where the hub does not say. MOSIP's hub echoes it and never ends a subscription.</summary>
    public TimeSpan? Lease { get; init; }

    /// <summary><c>hub.reason</c> of a denial.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the hub refused the subscription. "Already registered" is no refusal: the subscription stands.</summary>
    public bool IsDenial => Mode == "denied" && !IsAlreadyRegistered;

    /// <summary>Whether the hub says that it has the subscription already.</summary>
    public bool IsAlreadyRegistered => Mode == "denied" && Reason is not null && Reason.Contains("already registered", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the call is about a topic: compared character by character, as MOSIP's own subscriber does by default.</summary>
    /// <param name="topic">The topic of a subscription.</param>
    public bool Concerns(string topic) => string.Equals(Topic, topic, StringComparison.Ordinal);

    /// <summary>Reads the query of such a call. MOSIP's hub does not percent-encode: the topic comes with its raw slash, and a plus is a plus.</summary>
    /// <param name="query">The query as received, with or without its question mark.</param>
    /// <returns>Null where the query is not one of the hub's: mode or topic missing, twice, or too long.</returns>
    public static HubIntent? Parse(string? query)
    {
        if (query is not { Length: > 0 and <= MaximumQueryLength })
            return null;
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Range range in query.AsSpan().TrimStart('?').Split('&'))
        {
            ReadOnlySpan<char> part = query.AsSpan().TrimStart('?')[range];
            int split = part.IndexOf('=');
            if (split > 0 && part.StartsWith("hub.", StringComparison.Ordinal) && !members.TryAdd(part[..split].ToString(), Uri.UnescapeDataString(part[(split + 1)..])))
                return null;
        }
        if (members.GetValueOrDefault("hub.mode") is not { Length: > 0 } mode || members.GetValueOrDefault("hub.topic") is not { Length: > 0 } topic)
            return null;
        return new HubIntent
        {
            Mode = mode,
            Topic = topic,
            Challenge = members.GetValueOrDefault("hub.challenge"),
            Lease = int.TryParse(members.GetValueOrDefault("hub.lease_seconds"), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) ? TimeSpan.FromSeconds(seconds) : null,
            Reason = members.GetValueOrDefault("hub.reason"),
        };
    }
}
