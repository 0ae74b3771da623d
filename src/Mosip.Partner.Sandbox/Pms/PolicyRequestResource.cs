using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.Searching;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>A partner's request to use a policy, and the administrator's decision.</summary>
internal sealed class PolicyRequestResource(PmsStore store, PmsOwnership ownership, MosipRelease release) : IServiceResource
{
    private const int KeyLimit = 1_000_000;

    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("POST", "/partners/{partnerId}/policy/map", Request)
        {
            Roles = PmsRoles.PolicyMapping,
            Rules = [FieldRule.NotNull("policyName"), FieldRule.NotNull("useCaseDescription")],
        },
        new("PUT", "/partners/policy/{mappingkey}", Decide)
        {
            Roles = PmsRoles.Manager,
            Rules = [FieldRule.NotBlank("status")],
            ChecksRequestDate = true,
        },
        new("GET", "/partners/{partnerId}/apikey/request", ReadOwn) { Roles = ["PARTNER", "AUTH_PARTNER", "ABIS_PARTNER", "CREDENTIAL_PARTNER", "PARTNER_ADMIN", "ONLINE_VERIFICATION_PARTNER"] },
        new("GET", "/partners/apikey", ReadAll) { Roles = PmsRoles.Manager },
        new("GET", "/partners/apikey/{apikeyReqId}", Read) { Roles = PmsRoles.Manager },
        new("POST", "/partners/apikey/request/search", call => Requests.Search(call, Visible(call))) { Roles = PmsRoles.KeySearch, Rules = SearchTable<PolicyRequest>.Rules() },
        new("POST", "/partners/apikey/request/filtervalues", call => Requests.FilterValues(call, Visible(call), request => request.Key)) { Roles = PmsRoles.KeySearch, Rules = SearchTable<PolicyRequest>.FilterValueRules() },
        new("GET", "/partner-policy-requests", List)
        {
            Roles = ["PARTNER_ADMIN", "AUTH_PARTNER", "ABIS_PARTNER", "SDK_PARTNER", "CREDENTIAL_PARTNER", "ONLINE_VERIFICATION_PARTNER"],
            ApiId = "mosip.pms.all.partner.policy.mapping.requests.get",
            Since = PmsLine.V1_2_2,
        },
    ];

    private static readonly SearchTable<PolicyRequest> Requests = new(
        new("apikeyRequestId", request => request.Key), new("crBy", request => request.Partner.Id), new("crDtimes", request => request.CreatedAt) { IgnoresRanges = true }, new("delDtimes", _ => null),
        new("isDeleted", _ => false), new("policyId", request => request.Policy.Id), new("requestDatetimes", request => request.CreatedAt) { IgnoresRanges = true }, new("requestDetail", request => request.Comment),
        new("statusCode", request => request.StatusText), new("updBy", _ => null), new("updDtimes", request => request.UpdatedAt) { IgnoresRanges = true }, new("partnerId", request => request.Partner.Id),
        new("partnerName", request => request.Partner.OrganisationName), new("policyName", request => request.Policy.Name));

    private static readonly PageTable<PolicyRequest> Mappings = new(
        Row, "partnerId", "partnerType", "orgName", "policyId", "policyGroupName", "policyName", "status", "requestDetail", "createdDateTime");

    private MosipAnswer Request(MosipCall call)
    {
        if (ownership.FindFault(call, call.Path("partnerId")) is { } stranger)
            return stranger;
        if (store.FindPartner(call.Path("partnerId")) is not { } partner)
            return MosipAnswer.Refuse(PmsErrors.PartnerUnknown, new("partner id in the path", "a registered partner", "an unknown one"));
        if (!partner.IsActive)
            return MosipAnswer.Refuse(PmsErrors.PartnerNotActive, new("state of the partner", "active, that is with a certificate", "not active"));
        if (PolicyUse.Find(store, partner, call.Text("policyName"), call.Now, out Policy? policy) is { } fault)
            return fault;
        PolicyRequest? earlier = store.Requests.FirstOrDefault(request => request.Partner == partner && request.Policy == policy && request.Status != PolicyRequestStatus.Rejected);
        if (earlier is not null)
            return RefuseSecond(earlier);

        var request = new PolicyRequest(store.NewId(KeyLimit, store.Requests.Select(other => other.Key)), partner, policy!) { Comment = call.Required("useCaseDescription"), CreatedAt = call.Now };
        store.Add(request);
        return MosipAnswer.Of(new JsonObject { ["mappingkey"] = request.Key, ["message"] = "Policy mapping request submitted successfully." });
    }

    private MosipAnswer RefuseSecond(PolicyRequest earlier)
    {
        bool pending = earlier.Status == PolicyRequestStatus.InProgress;
        RefusalExplanation why = new("earlier requests for the policy", "none that is open or approved", pending ? "one that waits for a decision" : "one that was approved");
        // 1.2.0.x has one code for both.
        return release.Pms == PmsLine.V1_2_0
            ? MosipAnswer.Refuse(PmsErrors.PolicyRequestPending with { Message = $"Mapping exists for given policy and partner and is in {earlier.StatusText} state." }, why)
            : MosipAnswer.Refuse(pending ? PmsErrors.PolicyRequestPending : PmsErrors.PolicyRequestApproved, why);
    }

    private MosipAnswer Decide(MosipCall call)
    {
        if (store.Requests.FirstOrDefault(candidate => candidate.Key == call.Path("mappingkey")) is not { } request)
            return MosipAnswer.Refuse(PmsErrors.MappingKeyUnknown, new("mapping key in the path", "the key of a policy request", "an unknown one"));
        if (request.Status == PolicyRequestStatus.Approved)
            return MosipAnswer.Refuse(PmsErrors.RequestAlreadyApproved, new("state of the request", "open", "approved"));
        if (request.Status == PolicyRequestStatus.Rejected)
            return MosipAnswer.Refuse(PmsErrors.RequestAlreadyRejected, new("state of the request", "open", "rejected"));
        // Looked at before the decision is read, and so also where the request is rejected.
        if (request.Partner.Type.NeedsExtractors && store.ExtractorsOf(request.Partner.Id, request.Policy.Id).Count == 0)
            return MosipAnswer.Refuse(PmsErrors.ExtractorsMissing, new("biometric extractors", $"extractors for the policy, as {request.Partner.Type.Code} needs them", "none"));
        if (!request.Policy.IsActive)
            return MosipAnswer.Refuse(PmsErrors.PolicyNotActive, new("policy", "active", "inactive"));
        if (!request.Policy.Group.IsActive)
            return MosipAnswer.Refuse(PmsErrors.PolicyGroupNotActive, new("policy group", "active", "inactive"));
        if (!Enum.TryParse(call.Text("status"), ignoreCase: true, out PolicyRequestStatus status) || status == PolicyRequestStatus.InProgress)
            return MosipAnswer.Refuse(PmsErrors.ApprovalStatusInvalid, new("status", "Approved or Rejected", "another text"));

        request.UpdatedAt = call.Now;
        request.Status = status;
        return MosipAnswer.Of(JsonValue.Create(status == PolicyRequestStatus.Approved ? "Policy mapping approved successfully" : "Policy mapping rejected successfully"));
    }

    // Upstream looks an approved request up as if it were a key, and stumbles.
    private MosipAnswer ReadOwn(MosipCall call)
    {
        List<PolicyRequest> own = [.. store.Requests.Where(request => request.Partner.Id == call.Path("partnerId"))];
        if (own.Count == 0)
            return MosipAnswer.Refuse(PmsErrors.NoApiKeyRequests, new("policy requests of the partner", "one at least", "none"));
        if (own.Exists(request => request.Status == PolicyRequestStatus.Approved))
            return MosipAnswer.Fail("No value present", new("policy requests of the partner", "none that is approved: upstream fails on these", "an approved one"));
        return MosipAnswer.Of(new JsonArray([.. own.Select(request => new JsonObject
        {
            ["apiKeyReqID"] = request.Key, ["apiKeyRequestStatus"] = request.StatusText, ["partnerApiKey"] = null, ["apikeyStatus"] = null, ["validityTill"] = null,
        })]));
    }

    private MosipAnswer ReadAll(MosipCall call) => store.Requests.Count == 0
        ? MosipAnswer.Refuse(PmsErrors.NoRequestsOfGroup, new("policy requests", "one at least", "none"))
        : MosipAnswer.Of(new JsonObject { ["apikeyRequests"] = new JsonArray([.. store.Requests.Select(Describe)]) });

    private MosipAnswer Read(MosipCall call) => store.Requests.FirstOrDefault(candidate => candidate.Key == call.Path("apikeyReqId")) is { } request
        ? MosipAnswer.Of(Describe(request))
        : MosipAnswer.Refuse(PmsErrors.MappingKeyUnknown, new("request id in the path", "the key of a policy request", "an unknown one"));

    private MosipAnswer List(MosipCall call)
    {
        IReadOnlyList<State.Partner> own = ownership.PartnersOf(call);
        return Mappings.List(
            call,
            store.Requests.Where(request => PmsOwnership.IsAdministrator(call) || own.Contains(request.Partner)),
            new Dictionary<string, string>
            {
                ["partnerId"] = "partnerId",
                ["partnerComment"] = "partnerComment",
                ["orgName"] = "orgName",
                ["status"] = "status",
                ["policyId"] = "policyId",
                ["policyName"] = "policyName",
                ["policyGroupName"] = "policyGroupName",
                ["partnerType"] = "partnerType",
            },
            alwaysPaged: false);
    }

    private IEnumerable<PolicyRequest> Visible(MosipCall call)
    {
        HashSet<State.Partner> partners = [.. ownership.Visible(call)];
        return store.Requests.Where(request => partners.Contains(request.Partner));
    }

    private static JsonObject Describe(PolicyRequest request) => new()
    {
        ["partnerID"] = request.Partner.Id,
        ["status"] = request.StatusText,
        ["organizationName"] = request.Partner.OrganisationName,
        ["policyId"] = request.Policy.Id,
        ["policyDesc"] = request.Policy.Description,
        ["apiKeyReqNo"] = request.Key,
    };

    private static JsonObject Row(PolicyRequest request) => new()
    {
        ["id"] = request.Key,
        ["partnerId"] = request.Partner.Id,
        ["partnerStatus"] = request.Partner.ApprovalStatus,
        ["orgName"] = request.Partner.OrganisationName,
        ["policyName"] = request.Policy.Name,
        ["policyId"] = request.Policy.Id,
        ["policyDescription"] = request.Policy.Description,
        ["policyGroupId"] = request.Policy.Group.Id,
        ["policyGroupName"] = request.Policy.Group.Name,
        ["policyGroupDescription"] = request.Policy.Group.Description,
        ["partnerComment"] = request.Comment,
        ["status"] = request.StatusText,
        ["createdDateTime"] = MosipTime.Offset(request.CreatedAt),
        ["updatedDateTime"] = request.UpdatedAt is { } updated ? MosipTime.Offset(updated) : null,
        ["partnerType"] = request.Partner.Type.Code,
    };
}
