using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>PMS's errors with their literal texts, typing errors included.</summary>
internal static class PmsErrors
{
    public static readonly MosipError PolicyGroupUnknown = Error("PMS_PRT_002", "Policy group does not exist");
    public static readonly MosipError PartnerUnknown = Error("PMS_PRT_005", "Partner does not exist");
    public static readonly MosipError PartnerTypeUnknown = Error("PMS_PRT_010", "Partner Type does not exist");
    public static readonly MosipError EmailTaken = Error("PMS_PRT_011", "Email is already exists.");
    public static readonly MosipError EmailInvalid = Error("PMS_PRT_012", "Invalid emailId.");
    public static readonly MosipError PartnerIdTaken = Error("PMS_PRT_051", "A Partner is already registered with the same Id");
    public static readonly MosipError PartnerIdTooLong = Error("PMS_PRT_052", "PartnerId max length should be 36");
    public static readonly MosipError PolicyRequestPending = Error("PMS_PRT_053", "This policy is already pending for approval against your partner ID.");
    public static readonly MosipError PolicyGroupNotMapped = Error("PMS_PRT_054", "Policy group not mapped for given partner");
    public static readonly MosipError UserNotAuthorised = Error("PMS_PRT_055", "User not authorized.");
    public static readonly MosipError LanguageUnknown = Error("PMS_PRT_056", "Given langCode is not supported");
    public static readonly MosipError PolicyRequestApproved = Error("PMS_PRT_060", "This policy has already been approved against your partner ID.");
    public static readonly MosipError PartnerIdWithBlanks = Error("PMS_PRT_066", "PartnerId should not have any spaces36");
    public static readonly MosipError PolicyNotExists = Error("PMS_PRT_073", "Policy not exists.");
    public static readonly MosipError PolicyNotInGroup = Error("PMS_PRT_098", "Given policy doesn't exists under partner's policy group.");
    public static readonly MosipError PolicyGroupMandatory = Error("PMS_PRT_108", "Policy group is Mandatory for {0}");
    public static readonly MosipError CertificateNotUploaded = Error("PMS_PRT_108", "Certficate is not uploaded for the selected partner.");
    public static readonly MosipError PolicyNotMapped = Error("PMS_PRT_109", "Given policy is not mapped to partner");
    public static readonly MosipError LabelTaken = Error("PMS_PRT_110", "Given label already exists.Provide unique label.");

    public static readonly MosipError PartnerIdUnknown = Error("PMS_PMP_005", "Partner ID does not exist");
    public static readonly MosipError MappingKeyUnknown = Error("PMS_PMP_007", "Partner api key does not exist");
    public static readonly MosipError PolicyUnknown = Error("PMS_PMP_014", "Policy does not exist");
    public static readonly MosipError PartnerNotActive = Error("PMS_PMP_016", "Partner is not active.");
    public static readonly MosipError PolicyGroupNotActive = Error("PMS_PMP_023", "Policy group is not active.");
    public static readonly MosipError RequestAlreadyApproved = Error("PMS_PM_034", "Policy request already approved.");
    public static readonly MosipError RequestAlreadyRejected = Error("PMS_PM_035", "Policy request already rejected.");
    public static readonly MosipError ApprovalStatusInvalid = Error("PMS_PM_045", "Status should be either Approved or Rejected");
    public static readonly MosipError ExtractorsMissing = Error("PMS_PM_051", "Extractors are not present. Please add extractors.");

    public static readonly MosipError MispUnknown = Error("PMS_MSP_005", "MISP Partner does not exist");
    public static readonly MosipError NotAMisp = Error("PMS_MSP_009", "Given provider is not valid");
    public static readonly MosipError MispNotActive = Error("PMS_MSP_405", "MISP partner is not active.");
    public static readonly MosipError LicenceExists = Error("PMS_MSP_416", "License key exists for the given provider.");
    public static readonly MosipError MispPolicyNotApproved = Error("PMS_MSP_418", "Policy not approved.");

    public static readonly MosipError PolicyIdUnknown = Error("PMS_POL_008", "Policy ID does not exist");
    public static readonly MosipError PolicyNameTaken = Error("PMS_POL_009", "Auth policy exists with name : {0}");
    public static readonly MosipError GroupNameTaken = Error("PMS_POL_014", "Policy group exists with name : {0}");
    public static readonly MosipError GroupAndPolicyDiffer = Error("PMS_POL_015", "Policy group and policy not mapped.");
    public static readonly MosipError GroupIdUnknown = Error("PMS_POL_016", "Policy Group ID does not exist");
    public static readonly MosipError GroupNameUnknown = Error("PMS_POL_019", "Policy group name does not exist");
    public static readonly MosipError AlreadyPublished = Error("PMS_POL_020", "Can not publish the published policy");
    public static readonly MosipError PolicyTypeUnknown = Error("PMS_POL_023", "Given policy type is not allowed ");
    public static readonly MosipError GroupNotActive = Error("PMS_POL_053", "Policy group is not active.");

    private static MosipError Error(string code, string message) => ServiceErrors.Error(code, message);
}
