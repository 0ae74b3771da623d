using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>Registered partners: read, changed, activated and deactivated.</summary>
internal sealed class PartnerResource(PmsStore store, PmsOwnership ownership, IPmsEvents events, MosipRelease release) : IServiceResource
{
    private const int MaximumMobileLength = 16;

    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("PUT", "/partners/{partnerId}", call => Update(call, isSecond: false)) { Roles = PmsRoles.Self, Rules = UpdateRules },
        new("PUT", "/partners/v2/{partnerId}", call => Update(call, isSecond: true)) { Roles = PmsRoles.Self, Rules = [.. UpdateRules, new("logoUrl"), FieldRule.Any("additionalInfo")] },
        new("GET", "/partners/{partnerId}", Read) { Roles = PmsRoles.PartnerReading },
        new("GET", "/partners", call => ReadAll(call, isSecond: false)) { Roles = PmsRoles.PartnerListing },
        new("GET", "/partners/v2", call => ReadAll(call, isSecond: true)) { Roles = PmsRoles.PartnerListing },
        new("PATCH", "/partners/{partnerId}", ChangeStatus) { Roles = PmsRoles.Manager, Rules = [FieldRule.NotBlank("status")] },
        new("PUT", "/partners/{partnerId}/policygroup/{policygroupName}", SetPolicyGroup) { Roles = PmsRoles.GroupChoice },
        new("POST", "/partners/{partnerId}/contact/add", AddContact)
        {
            Roles = PmsRoles.Self,
            Rules = [FieldRule.NotBlank("address"), FieldRule.NotBlank("contactNumber"), FieldRule.NotBlank("emailId"), FieldRule.Flag("is_Active")],
        },
    ];

    private static IReadOnlyList<FieldRule> UpdateRules => [FieldRule.NotBlank("address").UpTo(2000), FieldRule.NotBlank("contactNumber").UpTo(16)];

    // The first form erases what only the second one can set.
    private MosipAnswer Update(MosipCall call, bool isSecond)
    {
        if (ownership.FindFault(call, call.Path("partnerId")) is { } stranger)
            return stranger;
        if (call.Required("contactNumber").Length > MaximumMobileLength)
            return MobileTooLong;
        if (store.FindPartner(call.Path("partnerId")) is not { } partner)
            return PartnerUnknown;
        partner.Address = call.Required("address");
        partner.ContactNumber = call.Required("contactNumber");
        partner.LogoUrl = isSecond ? call.Text("logoUrl") : null;
        partner.AdditionalInfo = isSecond && call.Member("additionalInfo") is { ValueKind: not JsonValueKind.Null } info ? info.GetRawText() : "[]";
        partner.UpdatedAt = call.Now;
        return MosipAnswer.Of(new JsonObject { ["partnerId"] = partner.Id, ["status"] = partner.ApprovalStatus });
    }

    private MosipAnswer Read(MosipCall call)
    {
        if (ownership.FindFault(call, call.Path("partnerId")) is { } stranger)
            return stranger;
        if (store.FindPartner(call.Path("partnerId")) is not { } partner)
            return PartnerUnknown;
        JsonObject json = Describe(partner);
        json["policyGroup"] = partner.PolicyGroup?.Name;
        json["isActive"] = partner.IsActive;
        return MosipAnswer.Of(json).Fixed("mosip.partnermanagement.partners.retrieve");
    }

    private MosipAnswer ReadAll(MosipCall call, bool isSecond)
    {
        string? type = call.Query("partnerType");
        List<State.Partner> found = [.. store.Partners.Where(partner => string.IsNullOrEmpty(type) || partner.Type.Code.Equals(type, StringComparison.OrdinalIgnoreCase))];
        if (found.Count == 0)
            return MosipAnswer.Refuse(PmsErrors.NoPartners, new("partners of the type", "one at least", "none"));
        return MosipAnswer.Of(new JsonObject
        {
            ["partners"] = new JsonArray([.. found.Select(partner =>
            {
                JsonObject json = Describe(partner);
                if (isSecond)
                    (json["logoUrl"], json["additionalInfo"]) = (partner.LogoUrl, JsonNode.Parse(partner.AdditionalInfo));
                return json;
            })]),
        }).Fixed("mosip.partnermanagement.partners.retrieve");
    }

    private MosipAnswer ChangeStatus(MosipCall call)
    {
        if (store.FindPartner(call.Path("partnerId")) is not { } partner)
            return MosipAnswer.Refuse(PmsErrors.PartnerIdUnknown, new("partner id in the path", "a registered partner", "an unknown one"));
        if (release.Pms >= PmsLine.V1_2_2 && partner.IsDeactivated)
            return MosipAnswer.Refuse(PmsErrors.PartnerDeactivated, new("state of the partner", "not deactivated: that is final from 1.2.2 on", "deactivated"));
        string status = call.Required("status");
        if (status.Equals("Active", StringComparison.OrdinalIgnoreCase))
            return Activate(partner, call.Now);
        return status.Equals("De-active", StringComparison.OrdinalIgnoreCase)
            ? Deactivate(partner, call.Now)
            : MosipAnswer.Refuse(PmsErrors.StatusInvalid, new("status", "Active or De-active", "another text"));
    }

    private MosipAnswer Activate(State.Partner partner, DateTimeOffset now)
    {
        if (partner.Upload is null)
            return MosipAnswer.Refuse(PmsErrors.CertificateNeeded, new("certificate of the partner", "one that was uploaded; the upload itself activates", "none"));
        (partner.IsActive, partner.ApprovalStatus, partner.UpdatedAt) = (true, State.Partner.Approved, now);
        events.PartnerUpdated(partner);
        return MosipAnswer.Of(new JsonObject { ["message"] = "Partner activated successfully" });
    }

    private MosipAnswer Deactivate(State.Partner partner, DateTimeOffset now)
    {
        (partner.IsActive, partner.UpdatedAt) = (false, now);
        foreach (MispLicence licence in store.Licences.Where(licence => licence.Misp == partner && licence.IsActive))
        {
            licence.IsActive = false;
            events.LicenceUpdated(licence);
        }
        events.PartnerUpdated(partner);
        return MosipAnswer.Of(new JsonObject { ["message"] = "Partner de-activated successfully" });
    }

    private MosipAnswer SetPolicyGroup(MosipCall call)
    {
        if (store.FindPartner(call.Path("partnerId")) is not { } partner)
            return PartnerUnknown;
        if (partner.IsActive)
            return MosipAnswer.Refuse(PmsErrors.PolicyGroupFixed, new("state of the partner", "without a certificate as yet", "active"));
        if (!partner.Type.IsPolicyRequired)
            return MosipAnswer.Refuse(PmsErrors.PolicyGroupNotRequired, new("type of the partner", "one that needs a policy group", partner.Type.Code));
        if (store.FindGroupByName(call.Path("policygroupName")) is not { } group)
            return MosipAnswer.Refuse(PmsErrors.PolicyGroupUnknown, new("policy group in the path", "the name of a policy group", "a name that no group has"));
        if (!group.IsActive)
            return MosipAnswer.Refuse(PmsErrors.PolicyGroupNotActive, new("policy group", "active", "inactive"));
        partner.PolicyGroup = group;
        return MosipAnswer.Of(JsonValue.Create("Success"));
    }

    private MosipAnswer AddContact(MosipCall call)
    {
        string email = call.Required("emailId");
        if (!PartnerRegistrationResource.IsEmail(email))
            return MosipAnswer.Refuse(PmsErrors.EmailInvalid, new("emailId", "an e-mail address", "another text"));
        if (call.Required("contactNumber").Length > MaximumMobileLength)
            return MobileTooLong;
        if (ownership.FindFault(call, call.Path("partnerId")) is { } stranger)
            return stranger;
        if (store.FindPartner(call.Path("partnerId")) is not { } partner)
            return PartnerUnknown;
        bool isNew = !partner.Contacts.ContainsKey(email);
        if (isNew && !partner.IsActive)
            return MosipAnswer.Refuse(PmsErrors.PartnerNotActive, new("state of the partner", "active, that is with a certificate", "not active"));
        partner.Contacts[email] = new PartnerContact(call.Required("address"), call.Required("contactNumber"), email, call.Flag("is_Active"));
        return MosipAnswer.Of(JsonValue.Create(isNew ? "Contacts details added successfully." : "Contacts details updated successfully."));
    }

    private static JsonObject Describe(State.Partner partner) => new()
    {
        ["partnerID"] = partner.Id,
        ["status"] = partner.IsActive ? "active" : "De-active",
        ["organizationName"] = partner.OrganisationName,
        ["contactNumber"] = partner.ContactNumber,
        ["emailId"] = partner.EmailId,
        ["address"] = partner.Address,
        ["partnerType"] = partner.Type.Code,
    };

    private static MosipAnswer PartnerUnknown => MosipAnswer.Refuse(PmsErrors.PartnerUnknown, new("partner id in the path", "a registered partner", "an unknown one"));

    private static MosipAnswer MobileTooLong => MosipAnswer.Refuse(PmsErrors.MobileTooLong, new("length of contactNumber", $"at most {MaximumMobileLength} characters", "more"));
}
