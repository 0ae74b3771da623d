using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>Policies: drafts, their publication, their end.</summary>
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
                new("policyId"), Name("policyGroupName"), FieldRule.NotBlank("policyType", "value is empty or null. Allowed values Auth/DataShare/CredentialIssuance").UpTo(128, "in between"),
                Name("name"), DescriptionRule, FieldRule.NotBlank("version"), FieldRule.Object("policies"),
            ],
        },
        new("PUT", "/policies/{policyId}", Update)
        {
            Roles = PmsRoles.PolicyManager,
            Rules = [Name("policyGroupName"), Name("name"), DescriptionRule, FieldRule.Object("policies"), FieldRule.NotBlank("version")],
        },
        new("POST", "/policies/{policyId}/group/{policygroupId}/publish", Publish) { Roles = PmsRoles.PolicyManager },
        new("PATCH", "/policies/{policyId}/group/{policygroupId}", ChangeStatus) { Roles = PmsRoles.PolicyManager, Rules = [new("status")], LeavesRulesUnchecked = true },
        new("PATCH", "/policies/{policyId}", Deactivate) { Roles = PmsRoles.PolicyManager, Rules = [new("status")], ApiId = "mosip.pms.deactivate.policy.patch", Since = PmsLine.V1_2_2 },
    ];

    private FieldRule DescriptionRule => FieldRule.NotBlank("desc").UpTo(release.Pms == PmsLine.V1_2_0 ? 128 : 256, "in between");

    /// <summary>A policy as the first envelope's reads show it.</summary>
    public static JsonObject DescribePolicy(Policy policy) => new()
    {
        ["policyId"] = policy.Id,
        ["policyName"] = policy.Name,
        ["policyDesc"] = policy.Description,
        ["policyType"] = policy.Type.Value,
        ["publishDate"] = MosipTime.Local(policy.CreatedAt),
        ["validTill"] = MosipTime.Local(policy.ValidUntil),
        ["status"] = policy.Status,
        ["version"] = policy.Version,
        ["schema"] = policy.WasPublished ? SchemaAddress : null,
        ["is_Active"] = policy.IsActive,
        ["cr_by"] = policy.CreatedBy,
        ["cr_dtimes"] = MosipTime.Local(policy.CreatedAt),
        ["up_by"] = policy.UpdatedBy,
        ["upd_dtimes"] = policy.UpdatedAt is { } updated ? MosipTime.Local(updated) : null,
        ["policies"] = JsonNode.Parse(policy.Document),
    };

    /// <summary>A policy with its group.</summary>
    public static JsonObject Describe(Policy policy)
    {
        var json = new JsonObject
        {
            ["policyGroupId"] = policy.Group.Id,
            ["policyGroupName"] = policy.Group.Name,
            ["policyGroupDesc"] = policy.Group.Description,
            ["policyGroupStatus"] = policy.Group.IsActive,
            ["policyGroup_cr_by"] = policy.Group.CreatedBy,
            ["policyGroup_cr_dtimes"] = MosipTime.Local(policy.Group.CreatedAt),
            ["policyGroup_up_by"] = policy.Group.UpdatedBy,
            ["policyGroup_upd_dtimes"] = policy.Group.UpdatedAt is { } updated ? MosipTime.Local(updated) : null,
        };
        foreach ((string name, JsonNode? value) in DescribePolicy(policy))
            json[name] = value?.DeepClone();
        return json;
    }

    private MosipAnswer Create(MosipCall call)
    {
        string type = call.Required("policyType"), name = call.Required("name");
        if (!Types.Contains(new PolicyType(type)))
            return MosipAnswer.Refuse(PmsErrors.PolicyTypeUnknown, new("policyType", string.Join(", ", Types), "another text"));
        if (store.FindGroupByName(call.Text("policyGroupName")) is not { } group)
            return GroupNameUnknown;
        if (!group.IsActive)
            return GroupNotActive;
        if (store.Policies.Any(other => other.Group == group && other.Name == name))
            return NameTaken(name);
        if (FindDocumentFault(type, call) is { } fault)
            return fault;

        string id = call.Text("policyId") is { } given && !string.IsNullOrWhiteSpace(given) ? given : store.NewId(IdLimit, store.Policies.Select(other => other.Id));
        var policy = new Policy(id)
        {
            Group = group,
            Type = new PolicyType(type),
            Name = name,
            Description = call.Required("desc"),
            Version = call.Required("version"),
            Document = JsonSerializer.SerializeToUtf8Bytes(call.Member("policies")),
            CreatedBy = call.Caller.UserId,
            CreatedAt = call.Now,
        };
        store.Add(policy);
        return MosipAnswer.Of(DescribeDraft(policy));
    }

    private MosipAnswer Update(MosipCall call)
    {
        string name = call.Required("name");
        if (store.FindGroupByName(call.Text("policyGroupName")) is not { } group)
            return GroupNameUnknown;
        if (FindFault(group, call.Path("policyId"), out Policy? policy) is { } fault)
            return fault;
        if (policy!.WasPublished)
            return MosipAnswer.Refuse(PmsErrors.PublishedPolicyFixed, new("state of the policy", "draft: make a new name or version instead", "published"));
        if (store.Policies.Any(other => other != policy && other.Group == group && other.Name == name))
            return NameTaken(name);
        if (FindDocumentFault(policy.Type.Value, call) is { } wrong)
            return wrong;
        (policy.Name, policy.Description, policy.Version) = (name, call.Required("desc"), call.Required("version"));
        (policy.Document, policy.UpdatedBy, policy.UpdatedAt) = (JsonSerializer.SerializeToUtf8Bytes(call.Member("policies")), call.Caller.UserId, call.Now);
        return MosipAnswer.Of(DescribeDraft(policy));
    }

    private MosipAnswer Publish(MosipCall call)
    {
        if (FindFault(store.FindGroup(call.Path("policygroupId")), call.Path("policyId"), out Policy? policy) is { } fault)
            return fault;
        if (policy!.WasPublished)
            return MosipAnswer.Refuse(PmsErrors.AlreadyPublished, new("state of the policy", "draft", "published"));
        (policy.WasPublished, policy.IsActive, policy.UpdatedBy, policy.UpdatedAt) = (true, true, call.Caller.UserId, call.Now);
        events.PolicyUpdated(policy);
        return MosipAnswer.Of(Describe(policy));
    }

    // What is left of this call in practice: a draft may be told to be what it is.
    private MosipAnswer ChangeStatus(MosipCall call)
    {
        string status = call.Text("status") ?? "";
        bool activates = status.Equals("Active", StringComparison.OrdinalIgnoreCase);
        if (!activates && !status.Equals("De-active", StringComparison.OrdinalIgnoreCase))
            return MosipAnswer.Refuse(PmsErrors.PolicyStatusInvalid, new("status", "Active or De-active", "another text"));
        if (FindFault(store.FindGroup(call.Path("policygroupId")), call.Path("policyId"), out Policy? policy) is { } fault)
            return fault;
        if (policy!.WasPublished)
            return MosipAnswer.Refuse(PmsErrors.PublishedStatusFixed, new("state of the policy", "draft", "published"));
        if (activates)
            return MosipAnswer.Refuse(PmsErrors.UnpublishedPolicy, new("state of the policy", "published; publishing activates", "draft"));
        return MosipAnswer.Of(new JsonObject { ["message"] = "status updated successfully" });
    }

    private MosipAnswer Deactivate(MosipCall call)
    {
        if (call.Text("status") != "De-Activate")
            return MosipAnswer.Refuse(PmsErrors.StatusNotDeactivate, new("status", "De-Activate", "another text"));
        if (store.FindPolicy(call.Path("policyId")) is not { } policy)
            return MosipAnswer.Refuse(PmsErrors.SpecifiedPolicyUnknown, new("policy id in the path", "a policy", "an unknown id"));
        if (!policy.WasPublished)
            return MosipAnswer.Refuse(PmsErrors.PolicyNotActivated, new("state of the policy", "published", "draft"));
        if (!policy.IsActive)
            return MosipAnswer.Refuse(PmsErrors.PolicyDeactivated, new("state of the policy", "active", "deactivated already"));
        if (store.Requests.Any(request => request.Policy == policy && request.Status == PolicyRequestStatus.Approved))
            return MosipAnswer.Refuse(PmsErrors.PolicyHasApprovedRequests, new("policy requests", "none that is approved", "one at least"));
        if (store.Requests.Any(request => request.Policy == policy && request.Status == PolicyRequestStatus.InProgress))
            return MosipAnswer.Refuse(PmsErrors.PolicyHasPendingRequests, new("policy requests", "none that is open", "one at least"));
        (policy.IsActive, policy.UpdatedBy, policy.UpdatedAt) = (false, call.Caller.UserId, call.Now);
        return MosipAnswer.Of(new JsonObject { ["policyId"] = policy.Id, ["isActive"] = false });
    }

    private MosipAnswer? FindFault(PolicyGroup? group, string policyId, out Policy? policy)
    {
        policy = null;
        if (group is null)
            return MosipAnswer.Refuse(PmsErrors.GroupIdUnknown, new("group id in the path", "a policy group", "an unknown id"));
        if (!group.IsActive)
            return GroupNotActive;
        policy = store.FindPolicy(policyId);
        if (policy is null)
            return MosipAnswer.Refuse(PmsErrors.PolicyIdUnknown, new("policy id in the path", "a policy", "an unknown id"));
        return policy.Group == group ? null : MosipAnswer.Refuse(PmsErrors.GroupAndPolicyDiffer, new("policy", "one of this group", "one of another"));
    }

    private MosipAnswer? FindDocumentFault(string type, MosipCall call)
    {
        PolicyVerdict verdict = PolicyDocument.Validate(type, call.Member("policies"), release.Pms == PmsLine.V1_2_0 ? PolicyRules.Before122 : PolicyRules.From122);
        return verdict.Error is { } error ? MosipAnswer.Refuse(error, new("policies", $"a document of type {type}", $"a fault at '{verdict.Findings[0].Path}'")) : null;
    }

    private static FieldRule Name(string field) => FieldRule.NotBlank(field).UpTo(128, "in between");

    private static JsonObject DescribeDraft(Policy policy) => new()
    {
        ["id"] = policy.Id,
        ["policyGroupName"] = policy.Group.Name,
        ["name"] = policy.Name,
        ["desc"] = policy.Description,
        ["is_Active"] = false,
        ["cr_by"] = policy.CreatedBy,
        ["cr_dtimes"] = MosipTime.Offset(policy.CreatedAt),
        ["up_by"] = policy.UpdatedBy,
        ["upd_dtimes"] = policy.UpdatedAt is { } updated ? MosipTime.Offset(updated) : null,
    };

    private static MosipAnswer GroupNameUnknown => MosipAnswer.Refuse(PmsErrors.GroupNameUnknown, new("policyGroupName", "the name of a policy group", "a name that no group has"));

    private static MosipAnswer GroupNotActive => MosipAnswer.Refuse(PmsErrors.GroupNotActive, new("policy group", "active", "inactive"));

    private static MosipAnswer NameTaken(string name) =>
        MosipAnswer.Refuse(PmsErrors.PolicyNameTaken with { Message = $"Auth policy exists with name : {name}" }, new("name", "one that no other policy of the group has", "one that is taken"));
}
