using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>Licences of MISPs.</summary>
internal sealed class MispLicenceResource(PmsStore store, IPmsEvents events, MosipRelease release) : IServiceResource
{
    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("POST", "/misps", Generate)
        {
            Roles = PmsRoles.Misp,
            Rules = [FieldRule.NotBlank("providerId")],
        },
    ];

    private MosipAnswer Generate(MosipCall call)
    {
        string id = call.Required("providerId");
        if (store.Licences.Any(other => other.Misp.Id == id))
            return MosipAnswer.Refuse(PmsErrors.LicenceExists, new("licences of the MISP", "none that is active", "an active one"));
        if (store.FindPartner(id) is not { } misp)
            return MosipAnswer.Refuse(PmsErrors.MispUnknown, new("providerId", "a registered partner", "an unknown one"));
        if (misp.Type != PartnerType.Misp)
            return MosipAnswer.Refuse(PmsErrors.NotAMisp, new("type of the partner", PartnerType.Misp.Code, misp.Type.Code));
        if (!misp.IsActive)
            return MosipAnswer.Refuse(PmsErrors.MispNotActive, new("state of the MISP", "active, that is with a certificate", "not active"));
        List<PolicyRequest> requests = [.. store.Requests.Where(request => request.Partner == misp)];
        if (requests.Exists(request => request.Status != PolicyRequestStatus.Approved))
            return MosipAnswer.Refuse(PmsErrors.MispPolicyNotApproved, new("policy requests of the MISP", "all approved", "one that is not"));

        var licence = new MispLicence(PmsStore.NewLicenceKey(), misp, requests.FirstOrDefault()?.Policy, call.Now, call.Now.AddDays(PmsValidity.Days(release)));
        store.Add(licence);
        events.LicenceGenerated(licence);
        return MosipAnswer.Of(new JsonObject
        {
            ["providerId"] = id,
            ["licenseKey"] = licence.Key,
            ["licenseKeyStatus"] = "Active",
            ["licenseKeyExpiry"] = MosipTime.Local(licence.ExpiresOn),
        }).WithoutEcho();
    }
}
