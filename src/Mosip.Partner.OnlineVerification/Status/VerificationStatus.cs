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

    /// <summary>An authentication, for the person's own list of them.</summary>
    /// <param name="report">The authentication.</param>
    /// <param name="time">The clock.</param>
    public static byte[] Authenticated(AuthenticationReport report, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        DateTimeOffset now = (time ?? TimeProvider.System).GetUtcNow();
        return Write("AUTHENTICATION_TRANSACTION_STATUS", now, json =>
        {
            json.WriteString("transactionId"u8, report.Id);
            json.WriteString("timestamp"u8, Utc(now));
            json.WriteStartObject("data"u8);
            json.WriteString("transactionID"u8, report.TransactionId);
            json.WriteString("requestdatetime"u8, Utc(report.RequestTime));
            json.WriteString("authtypeCode"u8, report.AuthType);
            json.WriteString("statusCode"u8, report.IsSuccess ? "Y" : "N");
            json.WriteString("statusComment"u8, report.Comment);
            json.WriteString("referenceIdType"u8, report.IdType);
            json.WriteString("entityName"u8, report.EntityName);
            json.WriteString("requestSignature"u8, report.RequestSignature);
            json.WriteString("responseSignature"u8, report.ResponseSignature);
            json.WriteString("tokenId"u8, report.Token);
            json.WriteString("entityId"u8, report.EntityId);
            json.WriteString("individualId"u8, report.IdHash);
            json.WriteEndObject();
        });
    }

    /// <summary>An authentication without the person, for statistics.</summary>
    /// <param name="profile">The authentication.</param>
    /// <param name="time">The clock.</param>
    public static byte[] Profiled(AuthenticationProfile profile, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Write("ANONYMOUS_PROFILE", (time ?? TimeProvider.System).GetUtcNow(), json =>
        {
            json.WriteStartObject("data"u8);
            json.WriteString("partnerName"u8, profile.PartnerName);
            json.WriteString("date"u8, profile.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("yearOfBirth"u8, profile.YearOfBirth);
            json.WriteString("gender"u8, profile.Gender);
            WriteTexts(json, "location", profile.Location);
            WriteTexts(json, "preferredLanguages", profile.PreferredLanguages);
            WriteTexts(json, "authFactors", profile.AuthFactors);
            json.WriteStartArray("biometricInfo"u8);
            foreach (ProfiledBiometric biometric in profile.Biometrics)
            {
                json.WriteStartObject();
                json.WriteString("type"u8, biometric.Type);
                json.WriteString("subtype"u8, biometric.SubType);
                json.WriteString("qualityScore"u8, biometric.QualityScore);
                json.WriteString("digitalId"u8, biometric.DigitalId);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteString("status"u8, profile.Status);
            WriteTexts(json, "errorCode", profile.ErrorCodes);
            json.WriteEndObject();
        });
    }

    /// <summary>An authentication for MOSIP's search for fraud.</summary>
    /// <param name="signal">The authentication.</param>
    /// <param name="time">The clock.</param>
    public static byte[] Signalled(FraudSignal signal, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return Write("IDA_FRAUD_ANALYTICS", (time ?? TimeProvider.System).GetUtcNow(), json =>
        {
            json.WriteStartObject("data"u8);
            json.WriteString("individualIdHash"u8, signal.IdHash);
            json.WriteString("transactionId"u8, signal.TransactionId);
            json.WriteString("partnerId"u8, signal.PartnerId);
            json.WriteString("authType"u8, signal.AuthType);
            json.WriteString("requestTime"u8, Utc(signal.RequestTime));
            json.WriteString("authStatus"u8, signal.AuthStatus);
            json.WriteString("comment"u8, signal.Comment);
            json.WriteEndObject();
        });
    }

    /// <summary>An id was removed; MOSIP 1.3 and later. Its topic needs a role that MOSIP's default verification partner lacks (<c>PUBLISH_REMOVE_ID_STATUS_GENERAL</c>), so it is not told by itself.</summary>
    /// <param name="removed">The event that asked for it.</param>
    /// <param name="time">The clock.</param>
    public static byte[] Removed(IdRemoved removed, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(removed);
        DateTimeOffset now = (time ?? TimeProvider.System).GetUtcNow();
        return Write("REMOVE_ID_STATUS", now, json =>
        {
            json.WriteString("timestamp"u8, Utc(now));
            json.WriteStartObject("data"u8);
            json.WriteString("id_hash"u8, removed.IdHash);
            json.WriteEndObject();
        });
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
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
