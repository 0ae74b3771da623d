using System.Globalization;
using System.Text.Json.Nodes;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>The events of MOSIP's hub about credentials and ids (<c>EventModel</c> of mosip/commons).</summary>
internal static class CredentialEvents
{
    /// <summary>The envelope around an event.</summary>
    /// <param name="publisher">For example <c>CREDENTIAL_SERVICE</c>.</param>
    /// <param name="topic">The topic it is published to.</param>
    /// <param name="typeName">The name of the event's type.</param>
    /// <param name="transactionId">The credential request's id.</param>
    /// <param name="dataShareUri">Where the share is; null for an event without one.</param>
    /// <param name="data">The event's own members.</param>
    /// <param name="now">The time.</param>
    public static JsonObject Create(string publisher, string topic, string typeName, string transactionId, string? dataShareUri, JsonObject data, DateTimeOffset now) => new()
    {
        ["publisher"] = publisher,
        ["topic"] = topic,
        ["publishedOn"] = Iso(now),
        ["event"] = new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["transactionId"] = transactionId,
            ["type"] = new JsonObject { ["namespace"] = "mosip", ["name"] = typeName },
            ["timestamp"] = Iso(now),
            ["dataShareUri"] = dataShareUri,
            ["data"] = data,
        },
    };

    /// <summary>The members by which an online verification partner files the person of a credential of type <c>auth</c>.</summary>
    public static JsonObject IdentityData(string id, string token, DateTimeOffset? expiresAt, int? transactionLimit)
    {
        int modulo = IdHash.Modulo(id);
        string salt = IdHash.SaltOf(modulo);
        return new JsonObject
        {
            ["id_hash"] = IdHash.Of(id, salt),
            ["MODULO"] = modulo.ToString(CultureInfo.InvariantCulture),
            ["SALT"] = salt,
            ["TOKEN"] = token,
            ["expiry_timestamp"] = expiresAt is { } end ? Iso(end) : null,
            ["transaction_limit"] = transactionLimit,
        };
    }

    // Java's ISO printer leaves out a fraction of zero, and seconds of zero with it.
    private static string Iso(DateTimeOffset instant)
    {
        DateTime utc = instant.UtcDateTime;
        string format = utc.Millisecond != 0 ? "yyyy-MM-dd'T'HH:mm:ss.fff'Z'" : utc.Second != 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm'Z'";
        return utc.ToString(format, CultureInfo.InvariantCulture);
    }
}
