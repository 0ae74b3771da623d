using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>Policy groups.</summary>
internal sealed class PolicyGroupResource(PmsStore store) : IServiceResource
{
    private const int IdLimit = 100_000;

    public ServiceProfile Service => ServiceProfile.PolicyManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("POST", "/policies/group/new", Create)
        {
            Roles = PmsRoles.PolicyManager,
            Rules = [FieldRule.NotBlank("name").UpTo(128, "in between"), FieldRule.NotBlank("desc").UpTo(256, "in between")],
            ChecksRequestDate = true,
        },
    ];

    private MosipAnswer Create(MosipCall call)
    {
        string name = call.Required("name");
        if (store.Groups.Any(other => other.Name == name))
            return MosipAnswer.Refuse(PmsErrors.GroupNameTaken with { Message = $"Policy group exists with name : {name}" }, new("name", "one that no other group has", "one that is taken"));
        var group = new PolicyGroup(PmsStore.NewId(IdLimit, store.Groups.Select(other => other.Id)), name, call.Required("desc"), call.Caller.UserId, call.Now);
        store.Add(group);
        return MosipAnswer.Of(new JsonObject
        {
            ["id"] = group.Id,
            ["name"] = name,
            ["desc"] = group.Description,
            ["is_Active"] = true,
            ["cr_by"] = group.CreatedBy,
            ["cr_dtimes"] = MosipTime.Local(group.CreatedAt),
            ["up_by"] = null,
            ["upd_dtimes"] = null,
        });
    }
}
