using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Credentials.Opening;

/// <summary>The event <c>CREDENTIAL_ISSUED</c>: a credential is ready. It carries the PIN in clear, and prints as its ids only.</summary>
public sealed record CredentialIssued
{
    private const string Operation = "read credential event";

    private CredentialIssued()
    {
    }

    /// <summary>The id of this publication; a credential that is sent again has another one.</summary>
    public required string EventId { get; init; }

    /// <summary>The id of the credential request, which stays the same when it is sent again; the status refers to it. Not always a UUID.</summary>
    public required string RequestId { get; init; }

    /// <summary>The type as it was requested, for example <c>euin</c>; null where the event does not say. It does not tell the form.</summary>
    public string? CredentialType { get; init; }

    /// <summary>Where the credential is to be fetched; null where the event has it in <see cref="Inline"/>.</summary>
    public string? ShareAddress { get; init; }

    /// <summary>The packet itself; null where it is in a data share.</summary>
    public string? Inline { get; init; }

    /// <summary>What is needed to open it.</summary>
    public required CredentialDelivery Delivery { get; init; }

    /// <summary>All members of <c>event.data</c>, those of the requester's <c>additionalData</c> among them.</summary>
    public required JsonElement Data { get; init; }

    /// <summary>Reads an event whose signature was verified before.</summary>
    /// <param name="hubEvent">The event.</param>
    /// <exception cref="MosipCryptoException">It has no request id, or neither a share nor a credential.</exception>
    public static CredentialIssued Read(HubEvent hubEvent)
    {
        ArgumentNullException.ThrowIfNull(hubEvent);
        JsonElement data = hubEvent.Data.ValueKind == JsonValueKind.Object ? hubEvent.Data : throw Malformed("there is no object 'event.data'");
        string? share = hubEvent.DataShareUri is { Length: > 0 } address ? address : null;
        string? inline = Text(data, "credential");
        if (share is null && string.IsNullOrEmpty(inline))
            throw Malformed("there is neither 'dataShareUri' nor 'data.credential'");
        return new CredentialIssued
        {
            EventId = hubEvent.Id,
            RequestId = hubEvent.TransactionId is { Length: > 0 } request ? request : throw Malformed("there is no 'transactionId'"),
            CredentialType = Text(data, "credentialType"),
            // MOSIP's print service looks at the share first.
            ShareAddress = share,
            Inline = share is null ? inline : null,
            Delivery = new CredentialDelivery
            {
                ProtectionKey = Text(data, "protectionKey"),
                Signature = data.TryGetProperty("proof", out JsonElement proof) && proof.ValueKind == JsonValueKind.Object ? Text(proof, "signature") : null,
                PublishedOn = hubEvent.PublishedOn,
            },
            Data = data,
        };
    }

    /// <summary>The ids, and nothing of the content.</summary>
    public override string ToString() => $"credential of request {RequestId} (event {EventId})";

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? CredentialReader.Read(value) : null;

    private static MosipCryptoException Malformed(string why) => new(MosipCryptoFault.Malformed, Operation, why);
}
