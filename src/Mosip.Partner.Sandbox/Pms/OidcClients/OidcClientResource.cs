using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.Searching;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms.OidcClients;

/// <summary>OpenID Connect clients, in the three forms that the lines have. What eSignet would be told is only recorded here.</summary>
internal sealed class OidcClientResource(PmsStore store, PmsOwnership ownership, IPmsEvents events, PmsFeatures features, MosipRelease release) : IServiceResource
{
    private static readonly PageTable<OidcClient> Clients = new(Row, "partnerId", "orgName", "policyGroupName", "policyName", "clientId", "clientName", "status", "createdDateTime");

    private readonly OidcClientErrors _errors = new(release);

    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints => All.Select(endpoint => endpoint with { Handle = release.Pms == PmsLine.V1_2_0 ? endpoint.Handle : features.ForOidcClients(endpoint.Handle) });

    private IEnumerable<ServiceEndpoint> All =>
    [
        new("POST", "/oidc/client", Create) { Rules = CreationRules },
        new("PUT", "/oidc/client/{clientId}", Update) { Rules = UpdateRules },
        new("GET", "/oidc/client/{clientId}", Read),
        new("POST", "/oauth/client", Create) { Rules = [.. CreationRules, NamesRule], Since = PmsLine.V1_2_2 },
        new("PUT", "/oauth/client/{clientId}", Update) { Rules = [.. UpdateRules, NamesRule], ChecksRequestDate = true, Since = PmsLine.V1_2_2 },
        new("GET", "/oauth/client/{clientId}", Read) { Since = PmsLine.V1_2_2 },
        new("GET", "/oauth/client", List) { Roles = ["PARTNER_ADMIN", "AUTH_PARTNER"], ApiId = "mosip.pms.oauth.partners.clients.get", Since = PmsLine.V1_2_2 },
        new("GET", "/oidc-clients", List) { Roles = ["AUTH_PARTNER", "PARTNER_ADMIN"], ApiId = "mosip.pms.oauth.partners.clients.get", Since = PmsLine.V1_3 },
        new("POST", "/oidc-clients", Create) { Roles = ["AUTH_PARTNER"], Rules = [.. CreationRules, NamesRule, FieldRule.Object("additionalConfig")], ApiId = "mosip.pms.create.oidc.client.post", Since = PmsLine.V1_3 },
        new("GET", "/oidc-clients/{clientId}", Read) { Roles = ["AUTH_PARTNER", "PARTNER_ADMIN"], ApiId = "mosip.pms.oidc.client.get", Since = PmsLine.V1_3 },
        new("PUT", "/oidc-clients/{clientId}", Update) { Roles = ["AUTH_PARTNER"], Rules = [.. UpdateRules, NamesRule, FieldRule.Object("additionalConfig")], ApiId = "mosip.pms.update.oidc.client.put", Since = PmsLine.V1_3 },
        new("PATCH", "/oidc-clients/{clientId}", Deactivate) { Roles = ["AUTH_PARTNER", "PARTNER_ADMIN"], Rules = [new("status")], ApiId = "mosip.pms.deactivate.oidc.client.patch", Since = PmsLine.V1_3 },
    ];

    private static IReadOnlyList<FieldRule> CreationRules =>
    [
        Blank("name").Sized(1, 256), Blank("policyId").Sized(1, 36), FieldRule.Object("publicKey").Filled().EachNotNull(), Blank("authPartnerId").Sized(1, 100), Blank("logoUri").Sized(0, 2048),
        FieldRule.Texts("redirectUris").Required().Sized(1, 5), FieldRule.Texts("grantTypes").Required().Sized(1, 3), FieldRule.Texts("clientAuthMethods").Required().Sized(1, 3),
    ];

    private static IReadOnlyList<FieldRule> UpdateRules =>
    [
        Blank("logoUri").Sized(0, 2048), FieldRule.Texts("redirectUris").Required().Sized(1, 5).EachNotBlank(), Blank("status").OneOf("ACTIVE", "INACTIVE"), FieldRule.Texts("grantTypes").Required().Sized(1, 3),
        Blank("clientName"), FieldRule.Texts("clientAuthMethods").Required().Sized(1, 3),
    ];

    private static FieldRule NamesRule => FieldRule.Object("clientNameLangMap").Filled().EachNotBlank() with { NameLength = 3 };

    private MosipAnswer Create(MosipCall call)
    {
        JsonElement key = call.Member("publicKey")!.Value;
        if (JwkKey.FindClientId(key, release.Pms) is not { } id)
            return MosipAnswer.Refuse(OidcClientErrors.KeyUnreadable, new("publicKey", "a JWK of type RSA, EC or OKP", "another one"));
        if (Find(id) is not null)
            return MosipAnswer.Refuse(_errors.Exists, new("publicKey", "one that no other client has", "one that is taken"));
        if (FindPartyFault(call, out State.Partner? partner, out Policy? policy) is { } fault)
            return fault;
        AuthPolicy rules = AuthPolicy.Parse(policy!.Document);
        if (OidcClaims.ClaimsOf(rules).Count == 0)
            return MosipAnswer.Refuse(_errors.NoClaims, new("allowedKycAttributes of the policy", "attributes that are claims", "none"));
        if (rules.AllowedAuthTypes.Any(factor => factor.Mandatory))
            return MosipAnswer.Refuse(_errors.MandatoryFactors, new("allowedAuthTypes of the policy", "none mandatory", "a mandatory one"));
        if (OidcClaims.AcrValuesOf(rules).Count == 0)
            return MosipAnswer.Refuse(_errors.NoAcrValues, new("allowedAuthTypes of the policy", "ways to authenticate that eSignet knows", "none"));
        var client = new OidcClient(id, partner!, policy, call.Now)
        {
            Name = call.Required("name"),
            LogoUri = call.Required("logoUri"),
            RedirectUris = Texts(call, "redirectUris"),
            GrantTypes = Texts(call, "grantTypes"),
            AuthenticationMethods = Texts(call, "clientAuthMethods"),
            PublicKey = key.GetRawText(),
            Names = NamesOf(call),
        };
        store.OidcClients.Add(client);
        events.OidcClientCreated(client);
        return Answer(client);
    }

    private MosipAnswer? FindPartyFault(MosipCall call, out State.Partner? partner, out Policy? policy)
    {
        (partner, policy) = (store.FindPartner(call.Required("authPartnerId")), null);
        if (release.Pms >= PmsLine.V1_2_2 && FindStranger(call, partner, OidcClientErrors.CreationByStranger) is { } stranger)
            return stranger;
        if (partner is null)
            return MosipAnswer.Refuse(OidcClientErrors.PartnerUnknown(call.Required("authPartnerId")), new("authPartnerId", "a registered partner", "an unknown one"));
        if (partner.Type != PartnerType.Auth)
            return MosipAnswer.Refuse(OidcClientErrors.NotAuthPartner(partner.Type.Code), new("type of the partner", PartnerType.Auth.Code, partner.Type.Code));
        if (!partner.IsActive)
            return MosipAnswer.Refuse(PmsErrors.PartnerNotActive, new("state of the partner", "active, that is with a certificate", "not active"));
        policy = store.FindPolicy(call.Required("policyId"));
        if (policy is null)
            return MosipAnswer.Refuse(PmsErrors.PolicyNotExists, new("policyId", "a policy", "an unknown one"));
        if (policy.Type.Value != "Auth")
            return MosipAnswer.Refuse(OidcClientErrors.PolicyTypeWrong, new("type of the policy", "Auth, in this case", policy.Type.Value));
        (State.Partner owner, Policy wanted) = (partner, policy);
        List<PolicyRequest> requests = [.. store.Requests.Where(request => request.Partner == owner && request.Policy == wanted)];
        if (requests.Count == 0)
            return MosipAnswer.Refuse(PmsErrors.MappingNotExists, new("policy request", "one of this partner for this policy", "none"));
        return requests.Exists(request => request.Status == PolicyRequestStatus.Approved)
            ? null : MosipAnswer.Refuse(_errors.MappingNotApproved, new("policy request", "approved", requests[^1].StatusText));
    }

    private MosipAnswer Update(MosipCall call)
    {
        if (Find(call.Path("clientId")) is not { } client)
            return ClientUnknown;
        if (release.Pms >= PmsLine.V1_2_2 && FindStranger(call, client.Partner, OidcClientErrors.UpdateByStranger) is { } stranger)
            return stranger;
        if (release.Pms >= PmsLine.V1_2_2 && !client.IsActive)
            return MosipAnswer.Refuse(OidcClientErrors.Inactive, new("state of the client", "ACTIVE", "INACTIVE, which is final"));
        bool activates = call.Required("status").Equals("ACTIVE", StringComparison.OrdinalIgnoreCase);
        client.UpdatedAt = call.Now;
        if (activates != client.IsActive)
        {
            // A change of state leaves everything else aside.
            client.IsActive = activates;
            return Updated(client);
        }
        (client.LogoUri, client.Name) = (call.Required("logoUri"), call.Required("clientName"));
        (client.RedirectUris, client.GrantTypes, client.AuthenticationMethods) = (Texts(call, "redirectUris"), Texts(call, "grantTypes"), Texts(call, "clientAuthMethods"));
        client.Names = NamesOf(call) ?? client.Names;
        return Updated(client);
    }

    private MosipAnswer Deactivate(MosipCall call)
    {
        if (Find(call.Path("clientId")) is not { } client)
            return ClientUnknown;
        if (FindStranger(call, client.Partner, OidcClientErrors.UpdateByStranger) is { } stranger)
            return stranger;
        if (!client.IsActive)
            return MosipAnswer.Refuse(OidcClientErrors.Inactive, new("state of the client", "ACTIVE", "INACTIVE"));
        (client.IsActive, client.UpdatedAt) = (false, call.Now);
        return Updated(client);
    }

    private MosipAnswer Read(MosipCall call)
    {
        if (Find(call.Path("clientId")) is not { } client)
            return ClientUnknown;
        if (release.Pms >= PmsLine.V1_2_2 && FindStranger(call, client.Partner, OidcClientErrors.ReadByStranger) is { } stranger)
            return stranger;
        AuthPolicy rules = AuthPolicy.Parse(client.Policy.Document);
        return MosipAnswer.Of(new JsonObject
        {
            ["id"] = client.Id,
            ["name"] = client.Name,
            ["policyId"] = client.Policy.Id,
            ["policyName"] = client.Policy.Name,
            ["relyingPartyId"] = client.Partner.Id,
            ["logoUri"] = client.LogoUri,
            ["redirectUris"] = List(client.RedirectUris),
            ["publicKey"] = client.PublicKey,
            ["claims"] = List(OidcClaims.ClaimsOf(rules)),
            ["acrValues"] = List(OidcClaims.AcrValuesOf(rules)),
            ["status"] = client.Status,
            ["grantTypes"] = List(client.GrantTypes),
            ["clientAuthMethods"] = List(client.AuthenticationMethods),
        });
    }

    private MosipAnswer List(MosipCall call)
    {
        IReadOnlyList<State.Partner> own = ownership.PartnersOf(call);
        IEnumerable<OidcClient> rows = store.OidcClients.Where(client => PmsOwnership.IsAdministrator(call) || own.Contains(client.Partner))
            .Where(client => call.Query("status") is not { Length: > 0 } status || status == client.Status);
        return Clients.List(call, rows, new Dictionary<string, string>
        {
            ["partnerId"] = "partnerId",
            ["orgName"] = "orgName",
            ["policyGroupName"] = "policyGroupName",
            ["policyName"] = "policyName",
            ["clientName"] = "clientName",
        });
    }

    private MosipAnswer? FindStranger(MosipCall call, State.Partner? partner, MosipError error)
    {
        if (PmsOwnership.IsAdministrator(call))
            return null;
        IReadOnlyList<State.Partner> own = ownership.PartnersOf(call);
        return own.Count == 0 ? MosipAnswer.Refuse(PmsErrors.UserHasNoPartners, new("partners of the user", "one at least: a partner whose id is the user's name", "none"))
            : partner is not null && own.Contains(partner) ? null
            : MosipAnswer.Refuse(error, new("partner of the client", "a partner of the user", "another one"));
    }

    private OidcClient? Find(string id) => store.OidcClients.Find(client => client.Id == id);

    private MosipAnswer ClientUnknown => MosipAnswer.Refuse(_errors.Unknown, new("client id in the path", "a client", "an unknown one"));

    private static FieldRule Blank(string field) => FieldRule.NotBlank(field, "must not be blank");

    private static IReadOnlyList<string> Texts(MosipCall call, string member) => [.. call.Member(member)!.Value.EnumerateArray().Select(item => item.ToString())];

    private static JsonObject? NamesOf(MosipCall call) => call.Member("clientNameLangMap") is { ValueKind: JsonValueKind.Object } names ? JsonNode.Parse(names.GetRawText())!.AsObject() : null;

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private MosipAnswer Updated(OidcClient client)
    {
        events.OidcClientUpdated(client);
        return Answer(client);
    }

    private static MosipAnswer Answer(OidcClient client) => MosipAnswer.Of(new JsonObject { ["clientId"] = client.Id, ["status"] = client.Status });

    private static JsonObject Row(OidcClient client) => new()
    {
        ["partnerId"] = client.Partner.Id,
        ["orgName"] = client.Partner.OrganisationName,
        ["policyGroupId"] = client.Policy.Group.Id,
        ["policyGroupName"] = client.Policy.Group.Name,
        ["policyGroupDescription"] = client.Policy.Group.Description,
        ["policyName"] = client.Policy.Name,
        ["policyDescription"] = client.Policy.Description,
        ["clientId"] = client.Id,
        ["clientName"] = client.Name,
        ["status"] = client.Status,
        ["updatedDateTime"] = client.UpdatedAt is { } updated ? MosipTime.Offset(updated) : null,
        ["createdDateTime"] = MosipTime.Offset(client.CreatedAt),
    };
}
