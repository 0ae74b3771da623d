using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Sandbox.DataShares;
using Mosip.Partner.Sandbox.IdaServer;
using Mosip.Partner.Sandbox.KeyManager;
using Mosip.Partner.Sandbox.Residents;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>
/// The credential service's <c>issue</c>: policy, identity, format, share or packet, signature, event, in this order (<c>CredentialStoreServiceImpl</c> of
/// mosip/id-repository).
/// </summary>
internal sealed class CredentialIssuer(
    Func<string, string, CredentialPolicy?> findPolicy,
    Func<string, string, SharingPolicy?> findSharing,
    ResidentRegister residents,
    AttributeSelection selection,
    CredentialFormats formats,
    DataShareService shares,
    Func<ManagedKeySigner> signer,
    Action<string, byte[]> publish,
    TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Issues a credential and tells the partner.</summary>
    /// <exception cref="IssuanceRefusedException">It cannot be issued.</exception>
    public async Task<IssuedCredential> IssueAsync(CredentialRequest request, CancellationToken cancellationToken)
    {
        CredentialPolicy partner = findPolicy(request.PartnerId, request.CredentialType)
            ?? throw Refused(IssuanceErrors.PolicyMissing, "issuer", "the id of a registered partner", "an unknown one");
        // After 1.2.0.1 a request that names its attributes needs no policy; its credential travels in the event.
        if (partner.Policy is null && (selection.NeedsPolicy || request.SharableAttributes.Count == 0))
            throw Refused(IssuanceErrors.PolicyMissing, "policy of partner and credential type", "a mapping in partner management", "none");
        RegisteredId person = residents.Find(request.Id) ?? residents.FindRegistration(request.Id) ?? throw Refused(IssuanceErrors.IdUnknown, "id", "a resident's UIN, VID, handle or registration id", "an unknown one");

        DateTimeOffset now = clock.GetUtcNow();
        SelectedAttributes selected = selection.Choose(person.Resident, partner, request);
        var issue = new CredentialIssue { Request = request, Resident = person.Resident, Attributes = selected.Attributes, Now = now };
        FormattedCredential credential = await formats.Of(request.CredentialType).FormatAsync(issue, cancellationToken).ConfigureAwait(false);
        byte[] document = Encoding.UTF8.GetBytes(credential.Document.ToJsonString(Json));
        JsonObject data = EventData(request, person, selected, credential);
        string? uri = null;
        if (partner is { Policy.Terms.IsDirect: false, PolicyId: { } policyId })
            uri = await ShareAsync(policyId, request.PartnerId, document, cancellationToken).ConfigureAwait(false);
        else
            data["credential"] = Seal(partner, document);
        string signature = await signer().SignAsync(document, cancellationToken).ConfigureAwait(false);
        data["proof"] = new JsonObject { ["signature"] = signature };

        // Before the event is out: a quick partner's status must not be overwritten.
        (request.Url, request.Status, request.StatusComment) = (uri, CredentialRequestStatus.Issued, "credentials issued to partner");
        string topic = $"{request.PartnerId}/CREDENTIAL_ISSUED";
        publish(topic, CredentialEvents.Issued(topic, request.RequestId, uri, data, clock.GetUtcNow()));
        string id = (string)credential.Document["id"]!;
        return new IssuedCredential(id[(id.LastIndexOf('/') + 1)..], now, signature, uri);
    }

    private async Task<string> ShareAsync(string policyId, string partnerId, byte[] document, CancellationToken cancellationToken)
    {
        SharingPolicy policy = findSharing(policyId, partnerId)
            ?? throw new DataShareRefusedException(DataShareErrors.PolicyNotFound, new("policy of the partner", "one that is approved for it", "none"));
        return (await shares.CreateAsync(policy, document, cancellationToken).ConfigureAwait(false)).Address;
    }

    private static JsonObject EventData(CredentialRequest request, RegisteredId person, SelectedAttributes selected, FormattedCredential credential)
    {
        var data = (JsonObject)request.AdditionalData.DeepClone();
        if (request.CredentialType.Equals("auth", StringComparison.OrdinalIgnoreCase))
            Copy(CredentialEvents.IdentityData(request.Id, AuthTokens.ForVerifier(request.PartnerId, person.Resident.Uin.Reveal()), person.ExpiresAt, person.RemainingUses), data);
        Copy(selected.EventData, data);
        Copy(credential.EventData, data);
        data["credentialType"] = request.CredentialType;
        data["protectionKey"] = request.EncryptionKey;
        return data;
    }

    private static void Copy(JsonObject from, JsonObject to)
    {
        foreach ((string name, JsonNode? value) in from)
            to[name] = value?.DeepClone();
    }

    private static string Seal(CredentialPolicy partner, byte[] document)
    {
        using var recipient = new EnvelopeRecipient(partner.Certificate ?? throw Refused(IssuanceErrors.EncryptionFailed, "certificate of the partner", "one that was uploaded to partner management", "none"));
        return CombinedData.Seal(recipient, document);
    }

    private static IssuanceRefusedException Refused(Core.Errors.MosipError error, string check, string expected, string found) => new(error, new(check, expected, found));
}

/// <summary>What became of an issuance.</summary>
/// <param name="Id">The credential's id.</param>
/// <param name="IssuedAt">When.</param>
/// <param name="Signature">The sender's signature over it.</param>
/// <param name="ShareAddress">Where the partner fetches it; null where the event holds it.</param>
internal sealed record IssuedCredential(string Id, DateTimeOffset IssuedAt, string Signature, string? ShareAddress)
{
    public override string ToString() => $"credential {Id}";
}
