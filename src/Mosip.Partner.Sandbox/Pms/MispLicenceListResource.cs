using System.Globalization;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.Searching;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>Licences of MISPs, by the calls that late 1.3 has for administrators: named, with an end of one's choice.</summary>
internal sealed class MispLicenceListResource(PmsStore store, IPmsEvents events) : IServiceResource
{
    private static readonly PageTable<MispLicence> Licences = new(
        Row, "partnerId", "orgName", "policyGroupName", "policyName", "mispLicenseKeyName", "status", "expiryDateTime", "createdDateTime");

    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("GET", "/misp-licenses", List) { Roles = PmsRoles.Administrator, ApiId = "mosip.pms.misp.licenses.get", Since = PmsLine.V1_3 },
        new("POST", "/misp-licenses", Create)
        {
            Roles = PmsRoles.Administrator,
            ApiId = "mosip.pms.misp.generate.license.post",
            Rules = [new("partnerId"), new("policyId"), new("licenseKeyName"), new("expiryDate")],
            Since = PmsLine.V1_3,
        },
        new("GET", "/misp-licenses/{mispLicenseId}", Read) { Roles = PmsRoles.Administrator, ApiId = "mosip.pms.misp.license.get", Since = PmsLine.V1_3 },
        new("PATCH", "/misp-licenses/{mispLicenseId}", Update)
        {
            Roles = PmsRoles.Administrator,
            ApiId = "mosip.pms.update.misp.license.patch",
            Rules = [new("expiryDate"), new("status")],
            Since = PmsLine.V1_3,
        },
    ];

    private MosipAnswer List(MosipCall call)
    {
        int? days = int.TryParse(call.Query("expiryPeriod"), out int period) ? period : null;
        IEnumerable<MispLicence> rows = store.Licences
            .Where(licence => days is null || licence.ExpiresOn <= call.Now.AddDays(days.Value))
            .Where(licence => call.Query("status") is not { Length: > 0 } status || status == StatusOf(licence));
        return Licences.List(call, rows, new Dictionary<string, string>
        {
            ["partnerId"] = "partnerId",
            ["orgName"] = "orgName",
            ["policyGroupName"] = "policyGroupName",
            ["policyName"] = "policyName",
            ["mispLicenseKeyName"] = "mispLicenseKeyName",
        });
    }

    private MosipAnswer Create(MosipCall call)
    {
        string? partnerId = call.Text("partnerId"), name = call.Text("licenseKeyName"), policyId = call.Text("policyId");
        if (string.IsNullOrWhiteSpace(partnerId))
            return Refuse(NamedLicenceErrors.PartnerIdMissing, "partnerId", "a MISP", "none");
        if (string.IsNullOrWhiteSpace(name))
            return Refuse(NamedLicenceErrors.NameMissing, "licenseKeyName", "a name", "none");
        if (string.IsNullOrWhiteSpace(call.Text("expiryDate")))
            return Refuse(NamedLicenceErrors.ExpiryMissing, "expiryDate", "a date", "none");
        if (store.FindPartner(partnerId) is not { } misp)
            return Refuse(NamedLicenceErrors.MispUnknown, "partnerId", "a registered partner", "an unknown one");
        if (misp.Type != PartnerType.Misp)
            return Refuse(NamedLicenceErrors.NotAMisp, "type of the partner", PartnerType.Misp.Code, misp.Type.Code);
        if (!misp.IsActive)
            return Refuse(NamedLicenceErrors.MispNotActive, "state of the partner", "active", "not active");
        if (FindPolicyFault(misp, policyId, out Policy? policy) is { } fault)
            return fault;
        if (store.Licences.Any(other => other.Misp == misp && other.Name == name))
            return Refuse(NamedLicenceErrors.NameTaken, "licenseKeyName", "one that no other licence has", "one that is taken");
        if (ReadExpiry(call) is not { } expiry)
            return ExpiryNotLater;
        foreach (MispLicence earlier in store.Licences.Where(other => other.Misp == misp && other.IsActive))
        {
            earlier.IsActive = false;
            events.LicenceUpdated(earlier);
        }
        var licence = new MispLicence(PmsStore.NewLicenceKey(), misp, policy, call.Now) { Name = name, ExpiresOn = expiry, CreatedBy = call.Caller.UserId };
        store.Add(licence);
        events.LicenceGenerated(licence);
        return Answer(licence);
    }

    private MosipAnswer? FindPolicyFault(State.Partner misp, string? policyId, out Policy? policy)
    {
        policy = null;
        if (string.IsNullOrWhiteSpace(policyId))
            return null;
        policy = store.FindPolicy(policyId);
        if (policy is null)
            return Refuse(NamedLicenceErrors.PolicyUnknown, "policyId", "a policy", "an unknown one");
        Policy found = policy;
        return store.Requests.Any(request => request.Partner == misp && request.Policy == found && request.Status == PolicyRequestStatus.Approved)
            ? null : Refuse(NamedLicenceErrors.PolicyNotApproved, "policy request", "one that was approved", "none");
    }

    private MosipAnswer Read(MosipCall call) => Find(call) is { } licence ? MosipAnswer.Of(Row(licence)) : LicenceUnknown;

    private MosipAnswer Update(MosipCall call)
    {
        if (Find(call) is not { } licence)
            return LicenceUnknown;
        if (!licence.IsActive)
            return Refuse(NamedLicenceErrors.LicenceDeactivated, "state of the licence", "active", "deactivated");
        if (call.Text("expiryDate") is { Length: > 0 })
        {
            if (ReadExpiry(call) is not { } expiry)
                return ExpiryNotLater;
            licence.ExpiresOn = expiry;
        }
        licence.IsActive = !"INACTIVE".Equals(call.Text("status"), StringComparison.Ordinal);
        licence.UpdatedAt = call.Now;
        events.LicenceUpdated(licence);
        return Answer(licence);
    }

    private MispLicence? Find(MosipCall call) => store.Licences.FirstOrDefault(licence => licence.Id == call.Path("mispLicenseId"));

    // The day's end counts; today is too early.
    private static DateTimeOffset? ReadExpiry(MosipCall call) =>
        DateOnly.TryParseExact(call.Text("expiryDate"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) && date > DateOnly.FromDateTime(call.Now.UtcDateTime)
            ? new DateTimeOffset(date, new TimeOnly(23, 59, 59), TimeSpan.Zero) : null;

    private static MosipAnswer Answer(MispLicence licence) => MosipAnswer.Of(new JsonObject
    {
        ["mispLicenseId"] = licence.Id,
        ["licenseKey"] = licence.Key,
        ["expiryDateTime"] = MosipTime.Local(licence.ExpiresOn),
        ["licenseKeyName"] = licence.Name,
        ["status"] = licence.IsActive ? "ACTIVE" : "INACTIVE",
        ["partnerId"] = licence.Misp.Id,
        ["policyId"] = licence.Policy?.Id,
    });

    private static JsonObject Row(MispLicence licence) => new()
    {
        ["mispLicenseId"] = licence.Id,
        ["partnerId"] = licence.Misp.Id,
        ["orgName"] = licence.Misp.OrganisationName,
        ["policyGroupId"] = licence.Policy?.Group.Id,
        ["policyGroupName"] = licence.Policy?.Group.Name,
        ["policyGroupDescription"] = licence.Policy?.Group.Description,
        ["policyId"] = licence.Policy?.Id,
        ["policyName"] = licence.Policy?.Name,
        ["policyDescription"] = licence.Policy?.Description,
        ["mispLicenseKeyName"] = licence.Name,
        // The general release masks all but the end.
        ["mispLicenseKey"] = new string('*', licence.Key.Length - 4) + licence.Key[^4..],
        ["expiryDateTime"] = MosipTime.Local(licence.ExpiresOn),
        ["status"] = StatusOf(licence),
        ["createdDateTime"] = MosipTime.Offset(licence.CommencesOn),
    };

    private static string StatusOf(MispLicence licence) => licence.IsActive ? "activated" : "deactivated";

    private static MosipAnswer LicenceUnknown => Refuse(NamedLicenceErrors.LicenceUnknown, "licence id in the path", "the id of a licence", "an unknown one");

    private static MosipAnswer ExpiryNotLater => Refuse(NamedLicenceErrors.ExpiryNotLater, "expiryDate", "a date after today, as yyyy-MM-dd", "another");

    private static MosipAnswer Refuse(MosipError error, string check, string expected, string found) =>
        MosipAnswer.Refuse(error, new(check, expected, found));
}
