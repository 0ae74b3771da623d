using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.Searching;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>Policy groups.</summary>
internal sealed class PolicyGroupResource(PmsStore store, MosipRelease release) : IServiceResource
{
    private const int IdLimit = 100_000;

    private static readonly SearchTable<PolicyGroup> Groups = new(
        new("id", group => group.Id), new("crBy", group => group.CreatedBy), new("crDtimes", group => group.CreatedAt), new("delDtimes", _ => null), new("desc", group => group.Description),
        new("isActive", group => group.Activity), new("isDeleted", _ => false), new("name", group => group.Name), new("updBy", group => group.UpdatedBy), new("updDtimes", group => group.UpdatedAt),
        new("userId", group => group.CreatedBy));

    public ServiceProfile Service => ServiceProfile.PolicyManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("POST", "/policies/group/new", Create) { Roles = PmsRoles.PolicyManager, Rules = [NameRule, DescriptionRule], ChecksRequestDate = true },
        new("PUT", "/policies/group/{policygroupId}", Update) { Roles = PmsRoles.PolicyManager, Rules = [FieldRule.NotBlank("name").UpTo(128), UpdateDescriptionRule, FieldRule.Flag("isActive")] },
        new("PATCH", "/policies/group/{policyGroupId}", Deactivate)
        {
            Roles = PmsRoles.PolicyManager, Rules = [new("status")], ApiId = "mosip.pms.deactivate.policy.group.patch", Since = PmsLine.V1_2_2,
        },
        new("GET", "/policies/group/all", ReadAll) { Roles = PmsRoles.PolicyManager },
        new("GET", "/policies/group/{policygroupId}", Read) { Roles = PmsRoles.PolicyManager },
        new("POST", "/policies/group/search", call => Groups.Search(call, store.Groups)) { Roles = ["PARTNER_ADMIN", "AUTH_PARTNER", "CREDENTIAL_PARTNER", "POLICYMANAGER"], Rules = SearchTable<PolicyGroup>.Rules() },
        new("POST", "/policies/group/filtervalues", call => Groups.FilterValues(call, store.Groups, group => group.Id)) { Roles = FilterRoles, Rules = SearchTable<PolicyGroup>.FilterValueRules() },
        new("GET", "/policies/active/group/{groupName}", ReadActive) { Roles = PmsRoles.PolicyChoice },
        new("GET", "/policies/policy-groups", ListActive) { Roles = PmsRoles.PolicyChoice, ApiId = "mosip.pms.policy.groups.get", Since = PmsLine.V1_2_2 },
    ];

    private static FieldRule NameRule => FieldRule.NotBlank("name").UpTo(128, "in between");

    private FieldRule DescriptionRule => FieldRule.NotBlank("desc").UpTo(DescriptionLength, "in between");

    // The update words it in another way.
    private FieldRule UpdateDescriptionRule => FieldRule.NotBlank("desc").UpTo(DescriptionLength);

    private int DescriptionLength => release.Pms == PmsLine.V1_2_0 ? 128 : 256;

    private string[] FilterRoles => release.Pms == PmsLine.V1_3
        ? ["PARTNER_ADMIN", "PARTNER", "AUTH_PARTNER", "CREDENTIAL_PARTNER", "POLICYMANAGER", "ABIS_PARTNER", "FTM_PROVIDER", "ONLINE_VERIFICATION_PARTNER", "MANUAL_ADJUDICATION"]
        : ["PARTNER_ADMIN", "PARTNER", "AUTH_PARTNER", "CREDENTIAL_PARTNER", "POLICYMANAGER"];

    private MosipAnswer Create(MosipCall call)
    {
        string name = call.Required("name");
        if (store.FindGroupByName(name) is not null)
            return NameTaken(name);
        var group = new PolicyGroup(store.NewId(IdLimit, store.Groups.Select(other => other.Id)))
        {
            Name = name,
            Description = call.Required("desc"),
            CreatedBy = call.Caller.UserId,
            CreatedAt = call.Now,
        };
        store.Add(group);
        return MosipAnswer.Of(Describe(group));
    }

    private MosipAnswer Update(MosipCall call)
    {
        // Upstream answers with the text for a policy.
        if (store.FindGroup(call.Path("policygroupId")) is not { } group)
            return MosipAnswer.Refuse(PmsErrors.PolicyIdUnknown, new("group id in the path", "a policy group", "an unknown id"));
        string name = call.Required("name");
        if (name != group.Name && store.FindGroupByName(name) is not null)
            return NameTaken(name);
        bool? activity = call.Flag("isActive");
        if (activity != group.Activity && PoliciesOf(group).Any(policy => policy.IsActive))
            return MosipAnswer.Refuse(PmsErrors.ActivePoliciesInGroup, new("isActive", $"{group.Activity}, as before: active policies exist in the group", activity is null ? "none, which counts as a change" : "another value"));
        (group.Name, group.Description, group.Activity, group.UpdatedBy, group.UpdatedAt) = (name, call.Required("desc"), activity, call.Caller.UserId, call.Now);
        return MosipAnswer.Of(Describe(group));
    }

    private MosipAnswer Deactivate(MosipCall call)
    {
        if (call.Text("status") != "De-Activate")
            return MosipAnswer.Refuse(PmsErrors.StatusNotDeactivate, new("status", "De-Activate", "another text"));
        if (store.FindGroup(call.Path("policyGroupId")) is not { } group)
            return MosipAnswer.Refuse(PmsErrors.SpecifiedGroupUnknown, new("group id in the path", "a policy group", "an unknown id"));
        if (!group.IsActive)
            return MosipAnswer.Refuse(PmsErrors.GroupDeactivated, new("policy group", "active", "deactivated already"));
        bool hasActive = PoliciesOf(group).Any(policy => policy.IsActive), hasDrafts = PoliciesOf(group).Any(policy => !policy.WasPublished);
        if (hasActive || hasDrafts)
            return MosipAnswer.Refuse(
                hasActive && hasDrafts ? PmsErrors.GroupHasActiveAndDrafts : hasActive ? PmsErrors.ActivePoliciesInGroup : PmsErrors.GroupHasDrafts,
                new("policies of the group", "none that is active or a draft", "some"));
        (group.Activity, group.UpdatedBy, group.UpdatedAt) = (false, call.Caller.UserId, call.Now);
        return MosipAnswer.Of(new JsonObject { ["policyGroupId"] = group.Id, ["isActive"] = false });
    }

    private MosipAnswer Read(MosipCall call) => store.FindGroup(call.Path("policygroupId")) is { } group
        ? MosipAnswer.Of(WithPolicies(group)).WithoutEcho()
        : MosipAnswer.Refuse(PmsErrors.GroupIdUnknown, new("group id in the path", "a policy group", "an unknown id"));

    private MosipAnswer ReadAll(MosipCall call) => MosipAnswer.Of(new JsonArray([.. store.Groups.Select(WithPolicies)])).WithoutEcho();

    private MosipAnswer ReadActive(MosipCall call)
    {
        if (store.FindGroupByName(call.Path("groupName")) is not { } group)
            return MosipAnswer.Refuse(PmsErrors.GroupNameUnknown, new("group name in the path", "the name of a policy group", "a name that no group has"));
        if (!group.IsActive)
            return MosipAnswer.Refuse(PmsErrors.GroupNotActive, new("policy group", "active", "inactive"));
        return MosipAnswer.Of(new JsonArray([.. PoliciesOf(group).Where(policy => policy.IsActive).Select(policy => new JsonObject
        {
            ["policyGroupId"] = group.Id, ["policyGroupName"] = group.Name, ["id"] = policy.Id, ["name"] = policy.Name, ["descr"] = policy.Description, ["policyType"] = policy.Type.Value,
        })])).WithoutEcho();
    }

    private MosipAnswer ListActive(MosipCall call)
    {
        List<PolicyGroup> active = [.. store.Groups.Where(group => group.IsActive)];
        return active.Count == 0
            ? MosipAnswer.Refuse(PmsErrors.NoActiveGroups, new("policy groups", "one that is active", "none"))
            : MosipAnswer.Of(new JsonArray([.. active.Select(group => new JsonObject { ["id"] = group.Id, ["description"] = group.Description, ["name"] = group.Name })]));
    }

    private IEnumerable<Policy> PoliciesOf(PolicyGroup group) => store.Policies.Where(policy => policy.Group == group);

    private JsonObject WithPolicies(PolicyGroup group) => new()
    {
        ["policyGroup"] = new JsonObject
        {
            ["id"] = group.Id,
            ["crBy"] = group.CreatedBy,
            ["crDtimes"] = MosipTime.Local(group.CreatedAt),
            ["delDtimes"] = null,
            ["desc"] = group.Description,
            ["isActive"] = group.Activity,
            ["isDeleted"] = false,
            ["name"] = group.Name,
            ["updBy"] = group.UpdatedBy,
            ["updDtimes"] = TimeOf(group.UpdatedAt),
            ["userId"] = group.CreatedBy,
        },
        ["policies"] = new JsonArray([.. PoliciesOf(group).Select(policy =>
        {
            JsonObject json = PolicyResource.DescribePolicy(policy);
            json.Remove("policyType");
            return json;
        })]),
    };

    private static JsonObject Describe(PolicyGroup group) => new()
    {
        ["id"] = group.Id,
        ["name"] = group.Name,
        ["desc"] = group.Description,
        ["is_Active"] = group.Activity,
        ["cr_by"] = group.CreatedBy,
        ["cr_dtimes"] = MosipTime.Local(group.CreatedAt),
        ["up_by"] = group.UpdatedBy,
        ["upd_dtimes"] = TimeOf(group.UpdatedAt),
    };

    private static JsonValue? TimeOf(DateTimeOffset? time) => time is { } instant ? JsonValue.Create(MosipTime.Local(instant)) : null;

    private static MosipAnswer NameTaken(string name) =>
        MosipAnswer.Refuse(PmsErrors.GroupNameTaken with { Message = $"Policy group exists with name : {name}" }, new("name", "one that no other group has", "one that is taken"));
}
