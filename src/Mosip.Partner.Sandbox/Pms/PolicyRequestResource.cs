using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>A partner's request to use a policy, and the administrator's decision.</summary>
internal sealed class PolicyRequestResource(PmsStore store) : IServiceResource
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
    ];

    private MosipAnswer Request(MosipCall call)
    {
        if (store.FindPartner(call.Path("partnerId")) is not { } partner)
            return MosipAnswer.Refuse(PmsErrors.PartnerUnknown, new("partner id in the path", "a registered partner", "an unknown one"));
        if (!partner.IsActive)
            return MosipAnswer.Refuse(PmsErrors.PartnerNotActive, new("state of the partner", "active, that is with a certificate", "not active"));
        List<Policy> named = [.. store.Policies.Where(policy => policy.IsPublished && policy.Name == call.Text("policyName"))];
        if (named.Count == 0)
            return MosipAnswer.Refuse(PmsErrors.PolicyNotExists, new("policyName", "a published policy", "a name that none has"));
        if (named.Find(policy => policy.Group.Id == partner.PolicyGroup?.Id) is not { } policy)
            return MosipAnswer.Refuse(PmsErrors.PolicyNotInGroup, new("policyName", "a policy of the partner's group", "one of another group"));
        if (!policy.Group.IsActive)
            return MosipAnswer.Refuse(PmsErrors.PolicyGroupNotActive, new("policy group", "active", "inactive"));
        PolicyRequest? earlier = store.Requests.FirstOrDefault(request => request.Partner == partner && request.Policy == policy && request.Status != PolicyRequestStatus.Rejected);
        if (earlier is not null)
            return earlier.Status == PolicyRequestStatus.InProgress
                ? MosipAnswer.Refuse(PmsErrors.PolicyRequestPending, new("earlier requests", "none that is open", "one that waits for a decision"))
                : MosipAnswer.Refuse(PmsErrors.PolicyRequestApproved, new("earlier requests", "none that was approved", "one that was approved"));

        var request = new PolicyRequest(PmsStore.NewId(KeyLimit, store.Requests.Select(other => other.Key)), partner, policy);
        store.Add(request);
        return MosipAnswer.Of(new JsonObject { ["mappingkey"] = request.Key, ["message"] = "Policy mapping request submitted successfully." });
    }

    private MosipAnswer Decide(MosipCall call)
    {
        if (store.Requests.FirstOrDefault(candidate => candidate.Key == call.Path("mappingkey")) is not { } request)
            return MosipAnswer.Refuse(PmsErrors.MappingKeyUnknown, new("mapping key in the path", "the key of a policy request", "an unknown one"));
        if (request.Status == PolicyRequestStatus.Approved)
            return MosipAnswer.Refuse(PmsErrors.RequestAlreadyApproved, new("state of the request", "open", "approved"));
        if (request.Status == PolicyRequestStatus.Rejected)
            return MosipAnswer.Refuse(PmsErrors.RequestAlreadyRejected, new("state of the request", "open", "rejected"));
        if (request.Partner.Type.NeedsExtractors)
            return MosipAnswer.Refuse(PmsErrors.ExtractorsMissing, new("biometric extractors", $"extractors for the policy, as {request.Partner.Type.Code} needs them", "none"));
        if (!Enum.TryParse(call.Text("status"), ignoreCase: true, out PolicyRequestStatus status) || status == PolicyRequestStatus.InProgress)
            return MosipAnswer.Refuse(PmsErrors.ApprovalStatusInvalid, new("status", "Approved or Rejected", "another text"));

        request.Status = status;
        return MosipAnswer.Of(JsonValue.Create(status == PolicyRequestStatus.Approved ? "Policy mapping approved successfully" : "Policy mapping rejected successfully"));
    }
}
