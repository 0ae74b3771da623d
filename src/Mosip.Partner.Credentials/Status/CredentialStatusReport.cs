using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Mosip.Partner.Credentials.Status;

/// <summary>What a partner reports about a credential, published to the topic <see cref="Topic"/>.</summary>
public sealed record CredentialStatusReport
{
    /// <summary>The topic that reports are published to: <c>CREDENTIAL_STATUS_UPDATE</c>.</summary>
    public const string Topic = "CREDENTIAL_STATUS_UPDATE";

    private const int MaximumStatus = 32, MaximumAddress = 256;

    private CredentialStatusReport(string requestId, CredentialStatus status, Uri? address) => (RequestId, Status, Address) = (requestId, status, address);

    /// <summary>The request: the transaction id of the event that brought the credential.</summary>
    public string RequestId { get; }

    /// <summary>The word.</summary>
    public CredentialStatus Status { get; }

    /// <summary>Where the result can be read, for example the card's PDF in the data share; null for none.</summary>
    public Uri? Address { get; }

    /// <summary>A report.</summary>
    /// <param name="requestId">The transaction id of the event that brought the credential.</param>
    /// <param name="status">A word of 1 to 32 characters, but not <c>FAILED</c> or <c>RETRY</c>.</param>
    /// <param name="address">At most 256 characters; null for none.</param>
    /// <exception cref="ArgumentException">MOSIP could not store the report, or the word would make it issue the credential again.</exception>
    public static CredentialStatusReport Of(string requestId, CredentialStatus status, Uri? address = null)
    {
        if (status.CausesReissue)
            throw new ArgumentException($"'{status}' makes MOSIP issue the credential again, and again after the next failure. Report {CredentialStatus.Error}, or call {nameof(AskForReissue)}.", nameof(status));
        return Create(requestId, status, address);
    }

    /// <summary>A report that has MOSIP issue the credential again (<c>RETRY</c>). Do not send it for what fails in the same way each time. A credential that was handled is not handled again when it comes again; a second card is another request.</summary>
    /// <param name="requestId">The transaction id of the event that brought the credential.</param>
    public static CredentialStatusReport AskForReissue(string requestId) => Create(requestId, new CredentialStatus("RETRY"), null);

    /// <summary>The event to publish, JSON in UTF-8 on one line.</summary>
    /// <param name="publisher">Who reports, for example <c>PRINT_SERVICE</c> or the partner id; MOSIP does not check it.</param>
    /// <param name="eventId">The id of this publication. Keep it with the report, so that a repetition can be recognised.</param>
    /// <param name="time">When the status was reached.</param>
    public byte[] ToEvent(string publisher, Guid eventId, DateTimeOffset time)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(publisher);
        string instant = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("publisher"u8, publisher);
            json.WriteString("topic"u8, Topic);
            json.WriteString("publishedOn"u8, instant);
            json.WriteStartObject("event"u8);
            json.WriteString("id"u8, eventId);
            json.WriteString("requestId"u8, RequestId);
            json.WriteString("timestamp"u8, instant);
            json.WriteString("status"u8, Status.Value);
            if (Address is not null)
                json.WriteString("url"u8, Address.AbsoluteUri);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Request and word.</summary>
    public override string ToString() => $"{RequestId} {Status}";

    private static CredentialStatusReport Create(string requestId, CredentialStatus status, Uri? address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(requestId);
        if (status.Value is not { Length: > 0 and <= MaximumStatus })
            throw new ArgumentException($"A status has 1 to {MaximumStatus} characters.", nameof(status));
        if (address is { IsAbsoluteUri: false } or { AbsoluteUri.Length: > MaximumAddress })
            throw new ArgumentException($"The address is a whole one of at most {MaximumAddress} characters.", nameof(address));
        return new CredentialStatusReport(requestId, status, address);
    }
}
