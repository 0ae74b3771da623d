using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>Self-registration of partners, in its two forms, and the question whether an e-mail address is taken.</summary>
internal sealed partial class PartnerRegistrationResource(PmsStore store) : IServiceResource
{
    private const int MaximumIdLength = 36;

    private static readonly string[] Languages = ["eng", "ara", "fra"];

    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("POST", "/partners", Register) { ChecksRequestDate = true, Rules = RegistrationRules },
        new("POST", "/partners/v2", Register) { Rules = [.. RegistrationRules, new("logoUrl"), FieldRule.Any("additionalInfo")] },
        new("PUT", "/partners/email/verify", VerifyEmail) { Rules = [new("emailId")] },
    ];

    private static IReadOnlyList<FieldRule> RegistrationRules =>
    [
        FieldRule.NotBlank("partnerId"), FieldRule.NotBlank("organizationName").UpTo(128), FieldRule.NotBlank("address").UpTo(2000), FieldRule.NotBlank("contactNumber").UpTo(16),
        FieldRule.NotBlank("emailId").UpTo(254), FieldRule.NotBlank("partnerType"), new("policyGroup"), new("langCode"),
    ];

    private MosipAnswer Register(MosipCall call)
    {
        string id = call.Required("partnerId"), email = call.Required("emailId");
        if (FindFaultOfCaller(call) is { } caller)
            return caller;
        if (!EmailPattern().IsMatch(email))
            return MosipAnswer.Refuse(PmsErrors.EmailInvalid, new("emailId", "an e-mail address", "another text"));
        if (id.Any(char.IsWhiteSpace))
            return MosipAnswer.Refuse(PmsErrors.PartnerIdWithBlanks, new("partnerId", "no blanks", "blanks"));
        if (id.Length > MaximumIdLength)
            return MosipAnswer.Refuse(PmsErrors.PartnerIdTooLong, new("length of partnerId", "at most 36 characters", $"{id.Length}"));
        if (IsEmailTaken(email))
            return MosipAnswer.Refuse(PmsErrors.EmailTaken, new("emailId", "an address that no other partner has", "one that is taken"));
        if (call.Text("langCode") is { Length: > 0 } language && !Languages.Contains(language))
            return MosipAnswer.Refuse(PmsErrors.LanguageUnknown, new("langCode", string.Join(", ", Languages), "another code"));
        if (store.FindPartner(id) is not null)
            return MosipAnswer.Refuse(PmsErrors.PartnerIdTaken, new("partnerId", "an id that no other partner has", "one that is taken"));
        if (PartnerType.Find(call.Required("partnerType")) is not { } type)
            return MosipAnswer.Refuse(PmsErrors.PartnerTypeUnknown, new("partnerType", "a partner type of MOSIP, for example Auth_Partner", "another text"));
        (PolicyGroup? group, MosipAnswer? fault) = FindGroup(type, call.Text("policyGroup"));
        if (fault is not null)
            return fault;

        var partner = new State.Partner(id, type)
        {
            OrganisationName = call.Required("organizationName"),
            Address = call.Required("address"),
            ContactNumber = call.Required("contactNumber"),
            EmailId = email,
            PolicyGroup = group,
            CreatedAt = call.Now,
            CreatedBy = call.Caller.UserId,
            LogoUrl = call.Text("logoUrl"),
            AdditionalInfo = call.Member("additionalInfo") is { ValueKind: not JsonValueKind.Null } info ? info.GetRawText() : "[]",
        };
        store.Add(partner);
        return MosipAnswer.Of(new JsonObject { ["partnerId"] = id, ["status"] = partner.ApprovalStatus });
    }

    private MosipAnswer VerifyEmail(MosipCall call)
    {
        string email = call.Text("emailId") ?? "";
        if (!EmailPattern().IsMatch(email))
            return MosipAnswer.Refuse(PmsErrors.EmailInvalid, new("emailId", "an e-mail address", "another text"));
        return MosipAnswer.Of(new JsonObject
        {
            ["emailExists"] = IsEmailTaken(email),
            ["policyRequiredPartnerTypes"] = new JsonArray([.. PartnerType.All.Where(type => type.IsPolicyRequired).Select(type => JsonValue.Create(type.Code.ToUpperInvariant()))]),
        });
    }

    // One logged-in partner cannot register another.
    private MosipAnswer? FindFaultOfCaller(MosipCall call) =>
        call.Caller.Email is not { } email ? null
        : !EmailPattern().IsMatch(email) ? MosipAnswer.Refuse(PmsErrors.EmailInvalid, new("the caller's e-mail", "an e-mail address", "another text"))
        : IsEmailTaken(email) ? MosipAnswer.Refuse(PmsErrors.UserNotAuthorised, new("the caller's e-mail", "one that belongs to no partner yet", "that of a partner"))
        : null;

    /// <summary>Whether a text has the form of an address that MOSIP takes.</summary>
    public static bool IsEmail(string text) => EmailPattern().IsMatch(text);

    private bool IsEmailTaken(string email) => store.Partners.Any(partner => partner.EmailId.Equals(email, StringComparison.Ordinal));

    private (PolicyGroup? Group, MosipAnswer? Fault) FindGroup(PartnerType type, string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            MosipError missing = PmsErrors.PolicyGroupMandatory with { Message = $"Policy group is Mandatory for {type.Code}" };
            return (null, type.IsPolicyRequired ? MosipAnswer.Refuse(missing, new("policyGroup", $"the name of a policy group, as {type.Code} needs one", "none")) : null);
        }
        PolicyGroup? group = store.Groups.FirstOrDefault(candidate => candidate.Name == name);
        return group switch
        {
            null => (null, MosipAnswer.Refuse(PmsErrors.PolicyGroupUnknown, new("policyGroup", "the name of a policy group", "a name that no group has"))),
            { IsActive: false } => (null, MosipAnswer.Refuse(PmsErrors.PolicyGroupNotActive, new("policyGroup", "an active group", "an inactive one"))),
            _ => (group, null),
        };
    }

    // pmp.partner.valid.email.address.regex
    [GeneratedRegex(@"^[\w\-+]+(\.[\w]+)*@[\w-]+(\.[\w]+)*(\.[a-z]{2,})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EmailPattern();
}
