using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>Policies: drafts and their publication.</summary>
internal sealed class PolicyResource(PmsStore store, IPmsEvents events, MosipRelease release) : IServiceResource
{
    private const int IdLimit = 100_000;
    private static readonly PolicyType[] Types = [PolicyType.Auth, PolicyType.DataShare, PolicyType.CredentialIssuance, PolicyType.Misp];

    private const string SchemaAddress = "https://schemas.mosip.io/v1/auth-policy";

    public ServiceProfile Service => ServiceProfile.PolicyManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("POST", "/policies", Create)
        {
            Roles = PmsRoles.PolicyManager,
            Rules =
            [
                FieldRule.NotBlank("policyGroupName").UpTo(128, "in between"), FieldRule.NotBlank("policyType", "value is empty or null. Allowed values Auth/DataShare/CredentialIssuance").UpTo(128, "in between"),
                FieldRule.Object("policies"), FieldRule.NotBlank("name").UpTo(128, "in between"), FieldRule.NotBlank("desc").UpTo(256, "in between"), FieldRule.NotBlank("version"), new("policyId"),
            ],
        },
        new("POST", "/policies/{policyId}/group/{policygroupId}/publish", Publish) { Roles = PmsRoles.PolicyManager },
    ];

    private MosipAnswer Create(MosipCall call)
    {
        string type = call.Required("policyType"), name = call.Required("name");
        if (!Types.Contains(new PolicyType(type)))
            return MosipAnswer.Refuse(PmsErrors.PolicyTypeUnknown, new("policyType", string.Join(", ", Types), "another text"));
        if (store.Groups.FirstOrDefault(candidate => candidate.Name == call.Text("policyGroupName")) is not { } group)
            return MosipAnswer.Refuse(PmsErrors.GroupNameUnknown, new("policyGroupName", "the name of a policy group", "a name that no group has"));
        if (!group.IsActive)
            return MosipAnswer.Refuse(PmsErrors.GroupNotActive, new("policy group", "active", "inactive"));
        if (store.Policies.Any(other => other.Group.Id == group.Id && other.Name == name))
            return MosipAnswer.Refuse(PmsErrors.PolicyNameTaken with { Message = $"Auth policy exists with name : {name}" }, new("name", "one that no other policy of the group has", "one that is taken"));
        PolicyVerdict verdict = PolicyDocument.Validate(type, call.Member("policies"), release == MosipRelease.V1_3_0 ? PolicyRules.From122 : PolicyRules.Before122);
        if (verdict.Error is { } error)
            return MosipAnswer.Refuse(error, new("policies", $"a document of type {type}", $"a fault at '{verdict.Findings[0].Path}'"));

        string id = call.Text("policyId") is { } given && !string.IsNullOrWhiteSpace(given) ? given : PmsStore.NewId(IdLimit, store.Policies.Select(other => other.Id));
        var policy = new Policy(id, group)
        {
            Type = new PolicyType(type),
            Name = name,
            Description = call.Required("desc"),
            Version = call.Required("version"),
            Document = JsonSerializer.SerializeToUtf8Bytes(call.Member("policies")),
            CreatedBy = call.Caller.UserId,
            CreatedAt = call.Now,
        };
        store.Add(policy);
        return MosipAnswer.Of(new JsonObject
        {
            ["id"] = id,
            ["policyGroupName"] = group.Name,
            ["name"] = name,
            ["desc"] = policy.Description,
            ["is_Active"] = false,
            ["cr_by"] = policy.CreatedBy,
            ["cr_dtimes"] = MosipTime.Offset(policy.CreatedAt),
            ["up_by"] = null,
            ["upd_dtimes"] = null,
        });
    }

    private MosipAnswer Publish(MosipCall call)
    {
        if (store.Groups.FirstOrDefault(candidate => candidate.Id == call.Path("policygroupId")) is not { } group)
            return MosipAnswer.Refuse(PmsErrors.GroupIdUnknown, new("group id in the path", "a policy group", "an unknown id"));
        if (!group.IsActive)
            return MosipAnswer.Refuse(PmsErrors.GroupNotActive, new("policy group", "active", "inactive"));
        if (store.Policies.FirstOrDefault(candidate => candidate.Id == call.Path("policyId")) is not { } policy)
            return MosipAnswer.Refuse(PmsErrors.PolicyIdUnknown, new("policy id in the path", "a policy", "an unknown id"));
        if (policy.Group.Id != group.Id)
            return MosipAnswer.Refuse(PmsErrors.GroupAndPolicyDiffer, new("policy", "one of this group", "one of another"));
        if (policy.IsPublished)
            return MosipAnswer.Refuse(PmsErrors.AlreadyPublished, new("state of the policy", "draft", "published"));

        policy.IsPublished = true;
        events.PolicyPublished(policy);
        return MosipAnswer.Of(Describe(policy));
    }

    private static JsonObject Describe(Policy policy) => new()
    {
        ["policyGroupId"] = policy.Group.Id,
        ["policyGroupName"] = policy.Group.Name,
        ["policyGroupDesc"] = policy.Group.Description,
        ["policyGroupStatus"] = policy.Group.IsActive,
        ["policyGroup_cr_by"] = policy.Group.CreatedBy,
        ["policyGroup_cr_dtimes"] = MosipTime.Local(policy.Group.CreatedAt),
        ["policyGroup_up_by"] = null,
        ["policyGroup_upd_dtimes"] = null,
        ["policyId"] = policy.Id,
        ["policyName"] = policy.Name,
        ["policyDesc"] = policy.Description,
        ["policyType"] = policy.Type.Value,
        ["publishDate"] = MosipTime.Local(policy.CreatedAt),
        ["validTill"] = MosipTime.Local(policy.ValidUntil),
        ["status"] = policy.IsPublished ? "PUBLISHED" : "DRAFTED",
        ["version"] = policy.Version,
        ["schema"] = policy.IsPublished ? SchemaAddress : null,
        ["is_Active"] = policy.IsPublished,
        ["cr_by"] = policy.CreatedBy,
        ["cr_dtimes"] = MosipTime.Local(policy.CreatedAt),
        ["up_by"] = null,
        ["upd_dtimes"] = null,
        ["policies"] = JsonNode.Parse(policy.Document),
    };
}
