using System.Globalization;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Events;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>The events of MOSIP's hub about credentials.</summary>
internal static class CredentialEvents
{
    /// <summary>A credential is issued.</summary>
    /// <param name="topic">The partner's topic.</param>
    /// <param name="requestId">The credential request's id.</param>
    /// <param name="dataShareUri">Where the share is; null where the data holds the credential.</param>
    /// <param name="data">The event's own members.</param>
    /// <param name="now">The time.</param>
    public static byte[] Issued(string topic, string requestId, string? dataShareUri, JsonObject data, DateTimeOffset now) =>
        HubEnvelope.Write("CREDENTIAL_SERVICE", topic, ("mosip", "mosip"), requestId, dataShareUri, data, Iso(now));

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
