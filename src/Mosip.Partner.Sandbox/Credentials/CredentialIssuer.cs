using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Policies;
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
    CredentialFormats formats,
    DataShareService shares,
    Func<ManagedKeySigner> signer,
    Action<string, byte[]> publish,
    TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Issues a credential and tells the partner.</summary>
    /// <exception cref="IssuanceRefusedException">It cannot be issued.</exception>
    public async Task IssueAsync(CredentialRequest request, CancellationToken cancellationToken)
    {
        CredentialPolicy partner = findPolicy(request.PartnerId, request.CredentialType)
            ?? throw Refused(IssuanceErrors.PolicyMissing, "issuer", "the id of a registered partner", "an unknown one");
        // A request that names its attributes needs no policy; its credential travels in the event.
        if (partner.Policy is null && request.SharableAttributes.Count == 0)
            throw Refused(IssuanceErrors.PolicyMissing, "policy of partner and credential type", "a mapping in partner management", "none");
        RegisteredId person = residents.Find(request.Id) ?? throw Refused(IssuanceErrors.IdUnknown, "id", "a resident's UIN, VID or handle", "an unknown one");

        FormattedCredential credential = await FormatAsync(request, partner.Policy, person, cancellationToken).ConfigureAwait(false);
        byte[] document = Encoding.UTF8.GetBytes(credential.Document.ToJsonString(Json));
        JsonObject data = EventData(request, person, credential);
        string? uri = null;
        if (partner is { Policy.Terms.IsDirect: false, PolicyId: { } policyId })
            uri = await ShareAsync(policyId, request.PartnerId, document, cancellationToken).ConfigureAwait(false);
        else
            data["credential"] = Seal(partner, document);
        data["proof"] = new JsonObject { ["signature"] = await signer().SignAsync(document, cancellationToken).ConfigureAwait(false) };

        // Before the event is out: a quick partner's status must not be overwritten.
        (request.Url, request.Status, request.StatusComment) = (uri, CredentialRequestStatus.Issued, "credentials issued to partner");
        string topic = $"{request.PartnerId}/CREDENTIAL_ISSUED";
        publish(topic, CredentialEvents.Issued(topic, request.RequestId, uri, data, clock.GetUtcNow()));
    }

    private async Task<string> ShareAsync(string policyId, string partnerId, byte[] document, CancellationToken cancellationToken)
    {
        SharingPolicy policy = findSharing(policyId, partnerId)
            ?? throw new DataShareRefusedException(DataShareErrors.PolicyNotFound, new("policy of the partner", "one that is approved for it", "none"));
        return (await shares.CreateAsync(policy, document, cancellationToken).ConfigureAwait(false)).Address;
    }

    private ValueTask<FormattedCredential> FormatAsync(CredentialRequest request, SharePolicy? policy, RegisteredId person, CancellationToken cancellationToken) =>
        formats.Of(request.CredentialType).FormatAsync(
            new CredentialIssue
            {
                Request = request,
                Resident = person.Resident,
                Attributes = AttributeSelection.Choose(person.Resident, policy, request.SharableAttributes, request.Encrypts),
                Now = clock.GetUtcNow(),
            },
            cancellationToken);

    private static JsonObject EventData(CredentialRequest request, RegisteredId person, FormattedCredential credential)
    {
        var data = (JsonObject)request.AdditionalData.DeepClone();
        if (request.CredentialType.Equals("auth", StringComparison.OrdinalIgnoreCase))
            Copy(CredentialEvents.IdentityData(request.Id, AuthTokens.ForVerifier(request.PartnerId, person.Resident.Uin.Reveal()), person.ExpiresAt, person.RemainingUses), data);
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
