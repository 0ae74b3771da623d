using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.Searching;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>Searches and lists of partners and partner types.</summary>
internal sealed class PartnerListResource(PmsStore store, PmsOwnership ownership, MosipRelease release) : IServiceResource
{
    private static readonly SearchTable<State.Partner> Partners = new(
        new("id", partner => partner.Id), new("address", partner => partner.Address), new("contactNo", partner => partner.ContactNumber), new("crBy", partner => partner.CreatedBy),
        new("crDtimes", partner => partner.CreatedAt) { IgnoresRanges = true }, new("delDtimes", _ => null), new("emailId", partner => partner.EmailId), new("isActive", partner => partner.IsActive),
        new("isDeleted", _ => false), new("name", partner => partner.OrganisationName), new("policyGroupId", partner => partner.PolicyGroup?.Id), new("certificateAlias", partner => partner.Upload?.CertificateId),
        new("partnerTypeCode", partner => partner.Type.Code), new("approvalStatus", partner => partner.ApprovalStatus), new("updBy", _ => null), new("updDtimes", partner => partner.UpdatedAt) { IgnoresRanges = true },
        new("userId", partner => partner.UserId), new("langCode", partner => partner.Language));

    private static readonly SearchTable<PartnerType> Types = new(
        new("code", type => type.Code), new("crBy", _ => "superadmin"), new("crDtimes", _ => null), new("delDtimes", _ => null), new("isActive", _ => true), new("isDeleted", _ => false),
        new("partnerDescription", type => type.Code.Replace('_', ' ')), new("updBy", _ => null), new("updDtimes", _ => null), new("isPolicyRequired", type => type.IsPolicyRequired));

    private static readonly PageTable<State.Partner> AdminPartners = new(
        Row, "partnerId", "partnerType", "orgName", "policyGroupId", "policyGroupName", "emailAddress", "certificateUploadStatus", "status", "isActive", "createdDateTime");

    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("POST", "/partners/search", Search) { Roles = PmsRoles.Search, Rules = SearchTable<State.Partner>.Rules(FieldRule.NotBlank("partnerType", "must not be blank").Required()) },
        new("POST", "/partners/partnertype/search", call => Types.Search(call, PartnerType.All)) { Roles = PmsRoles.Search, Rules = SearchTable<PartnerType>.Rules() },
        new("POST", "/partners/filtervalues", call => Partners.FilterValues(call, ownership.Visible(call), partner => partner.Id)) { Roles = PmsRoles.Search, Rules = SearchTable<State.Partner>.FilterValueRules() },
        new("GET", "/partners/v3", ListOwn) { Roles = PmsRoles.Newer, ApiId = "mosip.pms.partners.v3.get", Since = PmsLine.V1_2_2 },
        new("GET", "/admin-partners", List) { Roles = PmsRoles.Administrator, ApiId = "mosip.pms.admin.partners.get", Since = PmsLine.V1_2_2 },
        new("GET", "/admin-partners/{partnerId}", Read) { Roles = PmsRoles.Administrator, ApiId = "mosip.pms.partner.details.get", Since = PmsLine.V1_2_2 },
    ];

    private MosipAnswer Search(MosipCall call)
    {
        string type = call.Required("partnerType");
        return Partners.Search(call, ownership.Visible(call).Where(partner => type.Equals("all", StringComparison.OrdinalIgnoreCase) || partner.Type.Code.Equals(type, StringComparison.OrdinalIgnoreCase)));
    }

    private MosipAnswer ListOwn(MosipCall call)
    {
        IReadOnlyList<State.Partner> own = ownership.PartnersOf(call);
        if (own.Count == 0)
            return UserHasNoPartners;
        string? type = call.Query("partnerType");
        bool withGroup = "true".Equals(call.Query("policyGroupAvailable"), StringComparison.OrdinalIgnoreCase);
        return MosipAnswer.Of(new JsonArray([.. own
            .Where(partner => partner.ApprovalStatus.Equals(call.Query("status"), StringComparison.OrdinalIgnoreCase) && partner.IsActive == partner.IsApproved)
            .Where(partner => string.IsNullOrEmpty(type) || partner.Type.Code.Equals(type, StringComparison.OrdinalIgnoreCase))
            .Where(partner => !withGroup || partner.PolicyGroup is not null)
            .Select(partner => new JsonObject
            {
                ["partnerId"] = partner.Id,
                ["partnerType"] = partner.Type.Code,
                ["policyGroupId"] = partner.PolicyGroup?.Id,
                ["policyGroupName"] = partner.PolicyGroup?.Name,
                ["policyGroupDescription"] = partner.PolicyGroup?.Description,
            })]));
    }

    private MosipAnswer List(MosipCall call)
    {
        var filters = new Dictionary<string, string>
        {
            ["partnerId"] = "partnerId",
            ["partnerType"] = "partnerType",
            ["orgName"] = "orgName",
            ["emailAddress"] = "emailAddress",
            ["policyGroupName"] = "policyGroupName",
            ["isActive"] = "isActive",
        };
        // "not_uploaded" contains "uploaded".
        IEnumerable<State.Partner> rows = store.Partners.Where(partner => call.Query("certificateUploadStatus") is not { Length: > 0 } wanted || wanted == UploadStatus(partner));
        if (release.Pms == PmsLine.V1_3 && call.Query("status") is { Length: > 0 } status)
            rows = rows.Where(partner => status == (partner.IsActive ? "active" : partner.IsApproved ? "deactivated" : "inactive"));
        return AdminPartners.List(call, rows, filters);
    }

    private MosipAnswer Read(MosipCall call)
    {
        if (string.IsNullOrWhiteSpace(call.Path("partnerId")))
            return MosipAnswer.Refuse(PmsErrors.RequestInvalid, new("partner id in the path", "an id", "blanks"));
        if (store.FindPartner(call.Path("partnerId")) is not { } partner)
            return MosipAnswer.Refuse(PmsErrors.PartnerUnknown, new("partner id in the path", "a registered partner", "an unknown one"));
        return MosipAnswer.Of(new JsonObject
        {
            ["partnerId"] = partner.Id,
            ["firstName"] = partner.Id,
            ["lastName"] = "",
            ["approvalStatus"] = partner.ApprovalStatus,
            ["createdDateTime"] = MosipTime.Offset(partner.CreatedAt),
            ["partnerType"] = partner.Type.Code,
            ["organizationName"] = partner.OrganisationName,
            ["contactNumber"] = partner.ContactNumber,
            ["policyGroupName"] = partner.PolicyGroup?.Name,
            ["policyGroupDescription"] = partner.PolicyGroup?.Description,
            ["emailId"] = partner.EmailId,
            ["certificateUploadDateTime"] = partner.Upload is { } upload ? MosipTime.Offset(upload.Issued.NotBefore) : null,
            ["certificateExpiryDateTime"] = partner.Upload is { } ending ? MosipTime.Offset(ending.Issued.NotAfter) : null,
            ["isCertificateAvailable"] = partner.Upload is not null,
            ["isActive"] = partner.IsActive,
        });
    }

    private static JsonObject Row(State.Partner partner) => new()
    {
        ["partnerId"] = partner.Id,
        ["partnerType"] = partner.Type.Code,
        ["orgName"] = partner.OrganisationName,
        ["policyGroupId"] = partner.PolicyGroup?.Id,
        ["policyGroupName"] = partner.PolicyGroup?.Name,
        ["emailAddress"] = partner.EmailId,
        ["certificateUploadStatus"] = UploadStatus(partner),
        ["status"] = partner.ApprovalStatus,
        ["isActive"] = partner.IsActive,
        ["createdDateTime"] = MosipTime.Offset(partner.CreatedAt),
    };

    private static string UploadStatus(State.Partner partner) => partner.Upload is null ? "not_uploaded" : "uploaded";

    private static MosipAnswer UserHasNoPartners => MosipAnswer.Refuse(PmsErrors.UserHasNoPartners, new("partners of the user", "one at least: a partner whose id is the user's name", "none"));
}
