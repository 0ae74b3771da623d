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

    public static readonly MosipError NoApiKeyRequests = Error("PMS_PRT_006", "No api key req exist");
    public static readonly MosipError CredentialTypeMapped = Error("PMS_PRT_007", "Mapping exists for given policy and partner with this credential type");
    public static readonly MosipError MobileTooLong = Error("PMS_PRT_013", "Invalid mobile number.Length should be less than .16");
    public static readonly MosipError PolicyGroupNotRequired = Error("PMS_PRT_048", "Policy group not required for this partner type.");
    public static readonly MosipError PolicyGroupFixed = Error("PMS_PRT_050", "Policy group cannot be updated for approved partner");
    public static readonly MosipError MappingNotExists = Error("PMS_PRT_061", "Partner policy mapping not exists.");
    public static readonly MosipError MappingApproved = Error("PMS_PRT_062", "Partner api key request is approved already. Cann't add extractors now.");
    public static readonly MosipError NoDetails = Error("PMS_PRT_064", "No details found");
    public static readonly MosipError CredentialTypeNotAllowed = Error("PMS_PRT_072", "Given credential type is not allowed. Allowed credential types : ");
    public static readonly MosipError PartnerTypeNotAllowed = Error("PMS_PRT_070", "Credential mapping allowed only for :");
    public static readonly MosipError CertificateNeeded = Error("PMS_PRT_108", "Certficate is not uploaded for the given partner.Cannot activate the same.");
    public static readonly MosipError ApiKeyUnknown = Error("PMS_PRT_111", "API key not exists for the given combination");
    public static readonly MosipError ApiKeyMappingUnknown = Error("PMS_PMP_009", "For given partner and apikey mapping not exists.");
    public static readonly MosipError NoPartners = Error("PMS_PMP_013", "Partner does not exist");
    public static readonly MosipError NoRequestsOfGroup = Error("PMS_PMP_015", "No Partner api key requests for the Policy Group");
    public static readonly MosipError PolicyExpired = Error("PMS_PMP_018", "Policy expired.");
    public static readonly MosipError PolicyNotActive = Error("PMS_PMP_019", "Policy is not active.");
    public static readonly MosipError ApiKeyTripleUnknown = Error("PMS_PMP_50", "Given apikey,partner and policy mapping not exists.");
    public static readonly MosipError ApiKeyNotActive = Error("PMS_PMS_022", "Given Partner api key is not active.");
    public static readonly MosipError StatusInvalid = Error("PMS_PM_058", "Status should be either Active or De-Active");
    public static readonly MosipError PartnerDeactivated = Error("PMS_PM_063", "The selected partner has already been deactivated.");
    public static readonly MosipError UserHasNoPartners = Error("PMS_CERTIFICATE_ERROR_002", "User Id does not exists.");
    public static readonly MosipError PartnerNotOfUser = Error("PMS_CERTIFICATE_ERROR_007", "The given partner does not belong to the user.");
    public static readonly MosipError PartnerOfCertificateDeactivated = Error("PMS_CERTIFICATE_ERROR_009", "Unable to download the certificate as the partner is deactivated.");
    public static readonly MosipError TrustCertificateIdMissing = Error("PMS_CERTIFICATE_ERROR_012", "Certificate id is empty or null.");
    public static readonly MosipError TrustCertificateUnknown = Error("KER-PMS-019", "CA Certificate ID is invalid");
    public static readonly MosipError NoAuthorityCertificates = Error("PMS_FEATURE_001", "This feature is not available in this deployment: list of root and intermediate certificates.");
    public static readonly MosipError NoOidcClients = Error("PMS_FEATURE_002", "This feature is not available in this deployment: OIDC clients.");
    public static readonly MosipError NoUploadedCertificates = Error("PMS_FEATURE_003", "This feature is not available in this deployment: download of CA signed certificates.");
    public static readonly MosipError RequestInvalid = Error("PMS_REQUEST_ERROR_001", "Invalid request.");

    public static readonly MosipError LicenceStatusInvalid = Error("PMS_MSP_407", "mispStatus either Active or De-active.");
    public static readonly MosipError LicenceUnknown = Error("PMS_MSP_408", "MISP Partner and License key combintaion not exists.");

    public static readonly MosipError NoPolicyForPartner = Error("PMS_POL_017", "No policy available for given partner");
    public static readonly MosipError PolicyStatusInvalid = Error("PMS_POL_045", "Policy Status either Active or De-active.");
    public static readonly MosipError UnpublishedPolicy = Error("PMS_POL_054", "Cannot activate unpublished policy.");
    public static readonly MosipError PublishedPolicyFixed = Error("PMS_POL_055", "Published policy cannot be updated.");
    public static readonly MosipError ActivePoliciesInGroup = Error("PMS_POL_056", "Active policies exists under the policy group.");
    public static readonly MosipError PublishedStatusFixed = Error("PMS_POL_058", "Status cannot be changed for published policy.");
    public static readonly MosipError NoActiveGroups = Error("PMS_POL_059", "There are no active policy groups.");
    public static readonly MosipError PolicyDeactivated = Error("PMS_POL_062", "The selected policy is already deactivated.");
    public static readonly MosipError PolicyHasApprovedRequests = Error("PMS_POL_063", "Approved policy request associated with the policy.");
    public static readonly MosipError PolicyHasPendingRequests = Error("PMS_POL_064", "Pending policy request associated with the policy.");
    public static readonly MosipError SpecifiedPolicyUnknown = Error("PMS_POL_065", "The specified policy does not exist.");
    public static readonly MosipError GroupDeactivated = Error("PMS_POL_067", "The selected policy group is already deactivated.");
    public static readonly MosipError SpecifiedGroupUnknown = Error("PMS_POL_068", "The specified policy group does not exist");
    public static readonly MosipError GroupHasActiveAndDrafts = Error("PMS_POL_069", "Active or draft policies are associated with the policy group");
    public static readonly MosipError GroupHasDrafts = Error("PMS_POL_070", "Draft policies exists under the policy group.");
    public static readonly MosipError PolicyNotActivated = Error("PMS_POL_072", "The selected policy is not in activated status");
    public static readonly MosipError StatusNotDeactivate = Error("PMS_POL_073", "Request status should be De-Activate");

    private static MosipError Error(string code, string message) => ServiceErrors.Error(code, message);
}
