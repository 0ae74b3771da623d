using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Mosip.Partner.OnlineVerification;

/// <summary>What an online verification partner tells MOSIP: JSON in UTF-8, ready to be published to its topic.</summary>
public static class VerificationStatus
{
    /// <summary>The topic of <see cref="Stored"/> and <see cref="Failed"/>.</summary>
    public const string CredentialTopic = "CREDENTIAL_STATUS_UPDATE";

    /// <summary>The topic of <see cref="LocksApplied"/>.</summary>
    public const string LocksTopic = "AUTH_TYPE_STATUS_UPDATE_ACK";

    private const string Publisher = "IDA";

    /// <summary>A credential was stored.</summary>
    /// <param name="credential">The event that brought it.</param>
    /// <param name="time">The clock.</param>
    public static byte[] Stored(AuthCredentialIssued credential, TimeProvider? time = null) => OfCredential(credential, "STORED", time);

    /// <summary>A credential cannot be stored after all attempts. MOSIP then issues it again, so say this once, and last.</summary>
    /// <param name="credential">The event that brought it.</param>
    /// <param name="time">The clock.</param>
    public static byte[] Failed(AuthCredentialIssued credential, TimeProvider? time = null) => OfCredential(credential, "FAILED", time);

    /// <summary>Locks were applied: one answer to each list, under the request of its first entry.</summary>
    /// <param name="locks">The event that brought them.</param>
    /// <param name="partnerId">The id of the online verification partner.</param>
    /// <param name="time">The clock.</param>
    public static byte[] LocksApplied(AuthenticationTypesLocked locks, string partnerId, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(locks);
        ArgumentException.ThrowIfNullOrEmpty(partnerId);
        return Write(LocksTopic, (time ?? TimeProvider.System).GetUtcNow(), json =>
        {
            json.WriteString("requestId"u8, locks.Locks.Count > 0 ? locks.Locks[0].RequestId ?? "" : "");
            json.WriteNull("timestamp"u8);
            json.WriteStartObject("data"u8);
            json.WriteStartArray("authTypes"u8);
            foreach (AuthenticationLock entry in locks.Locks)
                entry.Content.WriteTo(json);
            json.WriteEndArray();
            json.WriteString("olv_partner_id"u8, partnerId);
            json.WriteEndObject();
        });
    }

    private static byte[] OfCredential(AuthCredentialIssued credential, string status, TimeProvider? time)
    {
        ArgumentNullException.ThrowIfNull(credential);
        DateTimeOffset now = (time ?? TimeProvider.System).GetUtcNow();
        return Write(CredentialTopic, now, json =>
        {
            json.WriteString("requestId"u8, credential.Source.TransactionId);
            json.WriteString("status"u8, status);
            json.WriteString("timestamp"u8, Utc(now));
            json.WriteNull("data"u8);
        });
    }

    private static byte[] Write(string topic, DateTimeOffset now, Action<Utf8JsonWriter> writeEvent)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("publisher"u8, Publisher);
            json.WriteString("topic"u8, topic);
            json.WriteString("publishedOn"u8, Utc(now));
            json.WriteStartObject("event"u8);
            json.WriteString("id"u8, Guid.NewGuid());
            writeEvent(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
