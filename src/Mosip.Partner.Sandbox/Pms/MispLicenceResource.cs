using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.Searching;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>Licences of MISPs, by the calls that all lines have.</summary>
internal sealed class MispLicenceResource(PmsStore store, PmsOwnership ownership, IPmsEvents events, MosipRelease release) : IServiceResource
{
    private static readonly SearchTable<MispLicence> Licences = new(
        new("mispId", licence => licence.Misp.Id), new("policyId", licence => licence.Policy?.Id), new("licenseKey", licence => licence.Key), new("validFromDate", licence => licence.CommencesOn),
        new("validToDate", licence => licence.ExpiresOn), new("isActive", licence => licence.IsActive), new("createdBy", licence => licence.CreatedBy), new("createdDateTime", licence => licence.CommencesOn),
        new("updatedBy", _ => null), new("updatedDateTime", licence => licence.UpdatedAt), new("isDeleted", _ => false), new("deletedDateTime", _ => null));

    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("POST", "/misps", Generate) { Roles = PmsRoles.Misp, Rules = [FieldRule.NotBlank("providerId", "must not be blank")] },
        new("PUT", "/misps", ChangeStatus) { Roles = PmsRoles.Misp, Rules = [new("providerId"), new("licenseKeyStatus"), new("licenseKey")] },
        new("GET", "/misps", ReadAll) { Roles = PmsRoles.Misp },
        new("GET", "/misps/{mispId}/licenseKey", GetOrRenew) { Roles = PmsRoles.Manager },
        new("POST", "/misps/search", call => Licences.Search(call, store.Licences)) { Roles = PmsRoles.Misp, Rules = SearchTable<MispLicence>.Rules() },
        new("POST", "/misps/filtervalues", call => Licences.FilterValues(call, store.Licences, licence => licence.Misp.Id)) { Roles = PmsRoles.Misp, Rules = SearchTable<MispLicence>.FilterValueRules() },
    ];

    private MosipAnswer Generate(MosipCall call)
    {
        string id = call.Required("providerId");
        if (ownership.FindFault(call, id) is { } stranger)
            return stranger;
        if (store.Licences.Any(other => other.Misp.Id == id && other.IsActive))
            return MosipAnswer.Refuse(PmsErrors.LicenceExists, new("licences of the MISP", "none that is active", "an active one"));
        if (FindMisp(id, out State.Partner? misp) is { } fault)
            return fault;
        List<PolicyRequest> requests = [.. store.Requests.Where(request => request.Partner == misp)];
        return requests.Exists(request => request.Status != PolicyRequestStatus.Approved)
            ? MosipAnswer.Refuse(PmsErrors.MispPolicyNotApproved, new("policy requests of the MISP", "all approved", "one that is not"))
            : Answer(Issue(misp!, requests.FirstOrDefault()?.Policy, call), "Active");
    }

    private MosipAnswer ChangeStatus(MosipCall call)
    {
        string status = call.Text("licenseKeyStatus") ?? "";
        bool activates = status.Equals("Active", StringComparison.OrdinalIgnoreCase);
        if (!activates && !status.Equals("De-active", StringComparison.OrdinalIgnoreCase))
            return MosipAnswer.Refuse(PmsErrors.LicenceStatusInvalid, new("licenseKeyStatus", "Active or De-active", "another text"));
        if (store.Licences.FirstOrDefault(candidate => candidate.Misp.Id == call.Text("providerId") && candidate.Key == call.Text("licenseKey")) is not { } licence)
            return MosipAnswer.Refuse(PmsErrors.LicenceUnknown, new("providerId and licenseKey", "those of a licence", "others"));
        (licence.IsActive, licence.UpdatedAt) = (activates, call.Now);
        events.LicenceUpdated(licence);
        return Answer(licence, activates ? "active" : "de-active");
    }

    // Upstream shows every MISP the keys of all.
    private MosipAnswer ReadAll(MosipCall call) => MosipAnswer.Of(new JsonArray([.. store.Licences.Select(licence => new JsonObject
    {
        ["mispId"] = licence.Misp.Id,
        ["policyId"] = licence.Policy?.Id,
        ["licenseKey"] = licence.Key,
        ["validFromDate"] = MosipTime.Local(licence.CommencesOn),
        ["validToDate"] = MosipTime.Local(licence.ExpiresOn),
        ["isActive"] = licence.IsActive,
        ["createdBy"] = licence.CreatedBy,
        ["createdDateTime"] = MosipTime.Local(licence.CommencesOn),
        ["updatedBy"] = null,
        ["updatedDateTime"] = licence.UpdatedAt is { } updated ? MosipTime.Local(updated) : null,
        ["isDeleted"] = false,
        ["deletedDateTime"] = null,
    })])).WithoutEcho();

    private MosipAnswer GetOrRenew(MosipCall call)
    {
        string id = call.Path("mispId");
        if (store.FindPartner(id) is not { } misp)
            return MispUnknown;
        if (!misp.IsActive)
            return MispNotActive;
        List<MispLicence> own = [.. store.Licences.Where(licence => licence.Misp == misp)];
        if (own.Count == 0)
            return MosipAnswer.Refuse(PmsErrors.LicenceUnknown, new("licences of the MISP", "one at least", "none"));
        if (own.Find(licence => licence.IsActive && licence.ExpiresOn > call.Now) is { } current)
            return Answer(current, "Active");
        // Upstream looks for the policy of a row that it has not read.
        if (store.Requests.Any(request => request.Partner == misp))
            return MosipAnswer.Fail("Cannot invoke \"getPolicyId()\" because the return value is null", new("policy requests of the MISP", "none: upstream fails on these", "one"));
        return Answer(Issue(misp, null, call), "Active");
    }

    private MosipAnswer? FindMisp(string id, out State.Partner? misp)
    {
        misp = store.FindPartner(id);
        return misp is null ? MispUnknown
            : misp.Type != PartnerType.Misp ? MosipAnswer.Refuse(PmsErrors.NotAMisp, new("type of the partner", PartnerType.Misp.Code, misp.Type.Code))
            : misp.IsActive ? null : MispNotActive;
    }

    private MispLicence Issue(State.Partner misp, Policy? policy, MosipCall call)
    {
        var licence = new MispLicence(PmsStore.NewLicenceKey(), misp, policy, call.Now) { ExpiresOn = call.Now.AddDays(PmsValidity.Days(release)), CreatedBy = call.Caller.UserId };
        store.Add(licence);
        events.LicenceGenerated(licence);
        return licence;
    }

    private static MosipAnswer Answer(MispLicence licence, string status) => MosipAnswer.Of(new JsonObject
    {
        ["providerId"] = licence.Misp.Id,
        ["licenseKey"] = licence.Key,
        ["licenseKeyStatus"] = status,
        ["licenseKeyExpiry"] = MosipTime.Local(licence.ExpiresOn),
    }).WithoutEcho();

    private static MosipAnswer MispUnknown => MosipAnswer.Refuse(PmsErrors.MispUnknown, new("MISP", "a registered partner", "an unknown one"));

    private static MosipAnswer MispNotActive => MosipAnswer.Refuse(PmsErrors.MispNotActive, new("state of the MISP", "active, that is with a certificate", "not active"));
}
