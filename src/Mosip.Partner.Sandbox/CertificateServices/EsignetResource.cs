using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox.CertificateServices;

/// <summary>
/// eSignet, as far as its onboarding as a MISP calls it, and its register of clients: accepted and kept, no one logs in. Its tokens travel as bearers, not in
/// MOSIP's cookie; the sandbox asks for none.
/// </summary>
internal sealed class EsignetResource(Lazy<SandboxKeyManager> keyManager) : IServiceResource
{
    private readonly Lazy<KeyCertificates> _certificates = new(() => new KeyCertificates(keyManager.Value));
    private readonly Dictionary<string, string> _clients = new(StringComparer.Ordinal);

    public ServiceProfile Service => ServiceProfile.Esignet;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("GET", "/system-info/certificate", call => _certificates.Value.Get(call)) { IsPublic = true },
        new("POST", "/system-info/uploadCertificate", call => _certificates.Value.Upload(call)) { IsPublic = true, Rules = KeyCertificates.UploadRules },
        new("POST", "/client-mgmt/oidc-client", Create) { IsPublic = true, Rules = ClientRules },
        new("PUT", "/client-mgmt/oidc-client/{clientId}", Update) { IsPublic = true, Rules = [new("status")] },
        new("POST", "/client-mgmt/oauth-client", Create) { IsPublic = true, Rules = ClientRules },
        new("PUT", "/client-mgmt/oauth-client/{clientId}", Update) { IsPublic = true, Rules = [new("status")] },
    ];

    private static IReadOnlyList<FieldRule> ClientRules => [FieldRule.NotBlank("clientId"), FieldRule.NotBlank("clientName"), FieldRule.NotBlank("relyingPartyId"), FieldRule.Object("publicKey").Filled()];

    private MosipAnswer Create(MosipCall call)
    {
        string id = call.Required("clientId");
        return _clients.TryAdd(id, "ACTIVE") ? Standing(id)
            : MosipAnswer.Refuse(ServiceErrors.Error("duplicate_client_id", "duplicate_client_id"), new("clientId", "one that no client has", "one that is taken"));
    }

    private MosipAnswer Update(MosipCall call)
    {
        string id = call.Path("clientId");
        if (!_clients.TryGetValue(id, out string? status))
            return MosipAnswer.Refuse(ServiceErrors.Error("invalid_client_id", "invalid_client_id"), new("client id in the path", "a client", "an unknown one"));
        _clients[id] = call.Member("status") is { ValueKind: JsonValueKind.String } given ? given.GetString()!.ToUpperInvariant() : status;
        return Standing(id);
    }

    private MosipAnswer Standing(string id) => MosipAnswer.Of(new JsonObject { ["clientId"] = id, ["status"] = _clients[id] });
}
