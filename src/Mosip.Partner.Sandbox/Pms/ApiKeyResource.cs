using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>API keys: made by the partner itself, shown once.</summary>
internal sealed class ApiKeyResource(PmsStore store, IPmsEvents events, MosipRelease release) : IServiceResource
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
    ];

    private MosipAnswer Generate(MosipCall call)
    {
        if (call.Caller.UserId != call.Path("partnerId"))
            return MosipAnswer.Refuse(PmsErrors.UserNotAuthorised, new("user of the token", "the partner itself: a user whose name is the partner id", "another user"));
        if (store.FindPartner(call.Path("partnerId")) is not { } partner)
            return MosipAnswer.Refuse(PmsErrors.PartnerIdUnknown, new("partner id in the path", "a registered partner", "an unknown one"));
        if (!partner.IsActive)
            return MosipAnswer.Refuse(PmsErrors.PartnerNotActive, new("state of the partner", "active, that is with a certificate", "not active"));
        if (store.Policies.FirstOrDefault(candidate => candidate.Group.Id == partner.PolicyGroup?.Id && candidate.Name == call.Text("policyName")) is not { } policy)
            return MosipAnswer.Refuse(PmsErrors.PolicyUnknown, new("policyName", "a policy of the partner's group", "another name"));
        if (!store.Requests.Any(request => request.Partner == partner && request.Policy == policy && request.Status == PolicyRequestStatus.Approved))
            return MosipAnswer.Refuse(PmsErrors.PolicyNotMapped, new("policy request", "one that was approved", "none"));
        string label = call.Required("label");
        if (store.ApiKeys.Any(other => other.Partner == partner && other.Policy == policy && Collapse(other.Label) == Collapse(label)))
            return MosipAnswer.Refuse(PmsErrors.LabelTaken, new("label", "one that no other key of this partner and policy has", "one that is taken"));

        string key = PmsStore.NewId(KeyLimit, store.ApiKeys.Select(other => other.Key));
        var apiKey = new PartnerApiKey(key, label, partner, policy, call.Now, call.Now.AddDays(PmsValidity.Days(release)));
        store.Add(apiKey);
        events.ApiKeyApproved(apiKey);
        return MosipAnswer.Of(new JsonObject { ["apiKey"] = key, ["label"] = label, ["policyId"] = policy.Id, ["partnerId"] = partner.Id });
    }

    // Labels are compared without outer blanks and with single inner ones.
    private static string Collapse(string label) => string.Join(' ', label.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
