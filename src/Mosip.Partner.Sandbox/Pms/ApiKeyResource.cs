using System.Text.Json.Nodes;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.Searching;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>API keys: made by the partner itself, shown once, switched off and on, moved to another policy.</summary>
internal sealed class ApiKeyResource(PmsStore store, PmsOwnership ownership, IPmsEvents events, MosipRelease release) : IServiceResource
{
    private const int KeyLimit = 1_000_000;

    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("PATCH", "/partners/{partnerId}/generate/apikey", Generate)
        {
            Roles = PmsRoles.KeyGeneration,
            Rules = [FieldRule.NotBlank("policyName", "must not be blank"), FieldRule.NotBlank("label", "must not be blank")],
            ChecksRequestDate = true,
        },
        new("PATCH", "/partners/{partnerId}/policy/{policyId}/apiKey/status", ChangeStatus)
        {
            Roles = [.. PmsRoles.Manager, "AUTH_PARTNER", "CREDENTIAL_PARTNER", "CREDENTIAL_ISSUANCE", "ONLINE_VERIFICATION_PARTNER"],
            Rules = [FieldRule.NotBlank("label", "must not be blank"), FieldRule.NotBlank("status")],
        },
        new("PUT", "/partners/{partnerId}/apikey/{apikey}/policies", Move)
        {
            Roles = PmsRoles.Manager,
            Rules = [FieldRule.NotNull("oldPolicyID", "Please provide oldPolicyID"), FieldRule.NotNull("newPolicyID", "Please provide newPolicyID")],
        },
        new("GET", "/partners/{partnerId}/apikey/{apikey}", Read) { Roles = PmsRoles.Manager },
        new("POST", "/partners/apikey/search", Search) { Roles = PmsRoles.KeySearch, Rules = SearchTable<PartnerApiKey>.Rules() },
        new("GET", "/partner-api-keys", List) { Roles = ["PARTNER_ADMIN", "AUTH_PARTNER"], ApiId = "mosip.pms.all.api.key.requests.get", Since = PmsLine.V1_2_2 },
        new("GET", "/partner-api-keys/v2", ListWithExpiry) { Roles = ["PARTNER_ADMIN", "AUTH_PARTNER"], ApiId = "mosip.pms.all.api.key.requests.get", Since = PmsLine.V1_3 },
    ];

    private static readonly SearchTable<PartnerApiKey> Keys = new(
        new("label", key => key.Label), new("crBy", key => key.Partner.Id), new("crDtimes", key => key.CommencesOn) { IgnoresRanges = true }, new("delDtimes", _ => null), new("isActive", key => key.IsActive),
        new("isDeleted", _ => false), new("policyId", key => key.Policy.Id), new("policyName", _ => null), new("updBy", _ => null), new("updDtimes", _ => null) { IgnoresRanges = true },
        new("validFromDatetime", key => key.CommencesOn), new("validToDatetime", key => key.ExpiresOn), new("partnerId", key => key.Partner.Id), new("partnerName", key => key.Partner.OrganisationName));

    private static readonly string[] SortAliases = ["partnerId", "apiKeyLabel", "orgName", "policyName", "policyGroupName", "status", "createdDateTime"];
    private static readonly PageTable<PartnerApiKey> Listed = new(Row, SortAliases);
    private static readonly PageTable<PartnerApiKey> ListedWithExpiry = new(RowWithExpiry, [.. SortAliases, "apiKeyExpiryDateTime"]);

    private MosipAnswer Generate(MosipCall call)
    {
        if (call.Caller.UserId != call.Path("partnerId"))
            return MosipAnswer.Refuse(PmsErrors.UserNotAuthorised, new("user of the token", "the partner itself: a user whose name is the partner id", "another user"));
        if (store.FindPartner(call.Path("partnerId")) is not { } partner)
            return MosipAnswer.Refuse(PmsErrors.PartnerIdUnknown, new("partner id in the path", "a registered partner", "an unknown one"));
        if (!partner.IsActive)
            return MosipAnswer.Refuse(PmsErrors.PartnerNotActive, new("state of the partner", "active, that is with a certificate", "not active"));
        if (store.Policies.FirstOrDefault(candidate => candidate.Group == partner.PolicyGroup && candidate.Name == call.Text("policyName")) is not { } policy)
            return MosipAnswer.Refuse(PmsErrors.PolicyUnknown, new("policyName", "a policy of the partner's group", "another name"));
        if (!store.Requests.Any(request => request.Partner == partner && request.Policy == policy && request.Status == PolicyRequestStatus.Approved))
            return MosipAnswer.Refuse(PmsErrors.PolicyNotMapped, new("policy request", "one that was approved", "none"));
        string label = call.Required("label");
        if (store.ApiKeys.Any(other => other.Partner == partner && other.Policy == policy && Comparable(other.Label) == Comparable(label)))
            return MosipAnswer.Refuse(PmsErrors.LabelTaken, new("label", "one that no other key of this partner and policy has", "one that is taken"));

        string key = store.NewId(KeyLimit, store.ApiKeys.Select(other => other.Key));
        var apiKey = new PartnerApiKey(key, label, partner, call.Now, call.Now.AddDays(PmsValidity.Days(release))) { Policy = policy };
        store.Add(apiKey);
        events.ApiKeyApproved(apiKey);
        return MosipAnswer.Of(new JsonObject { ["apiKey"] = key, ["label"] = label, ["policyId"] = policy.Id, ["partnerId"] = partner.Id });
    }

    private MosipAnswer ChangeStatus(MosipCall call)
    {
        if (store.ApiKeys.FirstOrDefault(key => key.Partner.Id == call.Path("partnerId") && key.Policy.Id == call.Path("policyId") && key.Label == call.Text("label")) is not { } apiKey)
            return MosipAnswer.Refuse(PmsErrors.ApiKeyUnknown, new("partner, policy and label", "those of an API key", "others"));
        if (release.Pms >= PmsLine.V1_2_2 && !PmsOwnership.IsAdministrator(call) && !apiKey.Partner.IsActive)
            return MosipAnswer.Refuse(PmsErrors.PartnerNotActive, new("state of the partner", "active", "not active"));
        string status = call.Required("status");
        bool activates = status.Equals("Active", StringComparison.OrdinalIgnoreCase);
        if (!activates && !status.Equals("De-active", StringComparison.OrdinalIgnoreCase))
            return MosipAnswer.Refuse(PmsErrors.StatusInvalid, new("status", "Active or De-active", "another text"));
        if (!activates && !apiKey.IsActive)
            return MosipAnswer.Refuse(PmsErrors.ApiKeyNotActive, new("state of the key", "active", "inactive already"));
        apiKey.IsActive = activates;
        events.ApiKeyUpdated(apiKey);
        return MosipAnswer.Of(JsonValue.Create(activates ? "Partner apikey activated successfully." : "Partner apikey de-activated successfully."));
    }

    private MosipAnswer Move(MosipCall call)
    {
        string oldId = call.Required("oldPolicyID"), newId = call.Required("newPolicyID");
        if (store.ApiKeys.FirstOrDefault(key => key.Partner.Id == call.Path("partnerId") && key.Key == call.Path("apikey") && key.Policy.Id == oldId) is not { } apiKey)
            return MosipAnswer.Refuse(PmsErrors.ApiKeyTripleUnknown, new("partner, key and old policy", "those of an API key", "others"));
        if (!apiKey.IsActive)
            return MosipAnswer.Refuse(PmsErrors.ApiKeyNotActive, new("state of the key", "active", "inactive"));
        if (store.FindPolicy(newId) is not { } policy || policy.Group != apiKey.Partner.PolicyGroup)
            return RefusePolicy(PmsErrors.PolicyUnknown, "a policy of the partner's group", "another one");
        if (!policy.IsActive)
            return RefusePolicy(PmsErrors.PolicyNotActive, "an active policy", "an inactive one");
        if (!policy.Group.IsActive)
            return RefusePolicy(PmsErrors.PolicyGroupNotActive, "a policy of an active group", "one of an inactive group");
        apiKey.Policy = policy;
        events.ApiKeyUpdated(apiKey);
        return MosipAnswer.Of(new JsonObject { ["message"] = "Given apikey updated with policy successfully. " });

        MosipAnswer RefusePolicy(MosipError error, string expected, string found) => MosipAnswer.Refuse(error with { Message = error.Message + newId }, new("newPolicyID", expected, found));
    }

    private MosipAnswer Read(MosipCall call) => store.ApiKeys.FirstOrDefault(key => key.Partner.Id == call.Path("partnerId") && key.Key == call.Path("apikey")) is { } apiKey
        ? MosipAnswer.Of(new JsonObject { ["partnerID"] = apiKey.Partner.Id, ["policyId"] = apiKey.Policy.Id })
        : MosipAnswer.Refuse(PmsErrors.ApiKeyMappingUnknown, new("partner and key in the path", "those of an API key", "others"));

    private MosipAnswer Search(MosipCall call)
    {
        HashSet<State.Partner> partners = [.. ownership.Visible(call)];
        return Keys.Search(call, store.ApiKeys.Where(key => partners.Contains(key.Partner)));
    }

    private MosipAnswer List(MosipCall call) => Listed.List(call, OfCaller(call), Filters, alwaysPaged: false);

    private MosipAnswer ListWithExpiry(MosipCall call)
    {
        int? days = int.TryParse(call.Query("expiryPeriod"), out int period) ? period : null;
        return ListedWithExpiry.List(
            call, OfCaller(call).Where(key => days is null || key.ExpiresOn <= call.Now.AddDays(days.Value)), new Dictionary<string, string>(Filters) { ["partnerType"] = "partnerType" }, alwaysPaged: false);
    }

    private IEnumerable<PartnerApiKey> OfCaller(MosipCall call)
    {
        IReadOnlyList<State.Partner> own = ownership.PartnersOf(call);
        // "deactivated" contains "activated".
        return store.ApiKeys.Where(key => PmsOwnership.IsAdministrator(call) || own.Contains(key.Partner))
            .Where(key => call.Query("status") is not { Length: > 0 } status || status == StatusOf(key));
    }

    private static Dictionary<string, string> Filters => new()
    {
        ["partnerId"] = "partnerId",
        ["apiKeyLabel"] = "apiKeyLabel",
        ["orgName"] = "orgName",
        ["policyName"] = "policyName",
        ["policyGroupName"] = "policyGroupName",
    };

    private static JsonObject Row(PartnerApiKey key) => new()
    {
        ["partnerId"] = key.Partner.Id,
        ["apiKeyLabel"] = key.Label,
        ["orgName"] = key.Partner.OrganisationName,
        ["policyName"] = key.Policy.Name,
        ["policyId"] = key.Policy.Id,
        ["policyDescription"] = key.Policy.Description,
        ["policyGroupId"] = key.Policy.Group.Id,
        ["policyGroupName"] = key.Policy.Group.Name,
        ["policyGroupDescription"] = key.Policy.Group.Description,
        ["status"] = StatusOf(key),
        ["createdDateTime"] = MosipTime.Offset(key.CommencesOn),
    };

    private static JsonObject RowWithExpiry(PartnerApiKey key)
    {
        JsonObject row = Row(key);
        row["apiKeyExpiryDateTime"] = MosipTime.Offset(key.ExpiresOn);
        row["partnerType"] = key.Partner.Type.Code;
        return row;
    }

    private static string StatusOf(PartnerApiKey key) => key.IsActive ? "activated" : "deactivated";

    // From 1.2.2 on labels are compared without outer blanks and with single inner ones.
    private string Comparable(string label) =>
        release.Pms == PmsLine.V1_2_0 ? label : string.Join(' ', label.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
