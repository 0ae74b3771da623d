using Category = Mosip.Partner.Core.Errors.MosipErrorCategory;

namespace Mosip.Partner.Tests.Server.Management.Refusals;

/// <summary>Policy requests, extractors, credential types and API keys.</summary>
internal static class RequestsRefusals
{
    public static IReadOnlyList<RefusalRow> Rows { get; } =
    [
        new("PMS_PRT_005", Category.FixRequest, "POST", "/partners/unknown/policy/map", """{"policyName":"kyc","useCaseDescription":"test"}"""),
        new("PMS_PMP_016", Category.PartnerAdministrator, "POST", "/partners/fresh/policy/map", """{"policyName":"kyc","useCaseDescription":"test"}"""),
        new("PMS_PRT_073", Category.FixRequest, "POST", "/partners/acme/policy/map", """{"policyName":"none","useCaseDescription":"test"}"""),
        new("PMS_PRT_098", Category.FixRequest, "POST", "/partners/acme/policy/map", """{"policyName":"foreign","useCaseDescription":"test"}"""),
        new("PMS_PMP_019", Category.PartnerAdministrator, "POST", "/partners/acme/policy/map", """{"policyName":"closed","useCaseDescription":"test"}"""),
        new("PMS_PRT_053", Category.PartnerAdministrator, "POST", "/partners/acme/policy/map", """{"policyName":"pending","useCaseDescription":"test"}"""),
        new("PMS_PRT_060", Category.FixRequest, "POST", "/partners/acme/policy/map", """{"policyName":"kyc","useCaseDescription":"test"}"""),
        new("PMS_PMP_018", Category.PartnerAdministrator, "POST", "/partners/acme/policy/map", """{"policyName":"unmapped","useCaseDescription":"test"}""") { World = RefusalRow.Aged },
        new("PMS_PRT_053", Category.PartnerAdministrator, "POST", "/partners/acme/policy/map", """{"policyName":"kyc","useCaseDescription":"test"}""") { World = RefusalRow.Early },
        new("PMS_PM_034", Category.FixRequest, "PUT", "/partners/policy/<approved request>", """{"status":"Approved"}"""),
        new("PMS_PM_035", Category.FixRequest, "PUT", "/partners/policy/<rejected request>", """{"status":"Approved"}"""),
        new("PMS_PM_051", Category.FixRequest, "PUT", "/partners/policy/<request without extractors>", """{"status":"Rejected"}"""),
        new("PMS_PM_045", Category.FixRequest, "PUT", "/partners/policy/<pending request>", """{"status":"InProgress"}"""),
        new("PMS_PMP_007", Category.FixRequest, "PUT", "/partners/policy/none", """{"status":"Approved"}"""),
        new("PMS_PRT_006", Category.FixRequest, "GET", "/partners/fresh/apikey/request"),
        new("PMS_PMP_015", Category.FixRequest, "GET", "/partners/apikey") { World = RefusalRow.Bare },
        new("PMS_PRT_061", Category.FixRequest, "POST", "/partners/acme/bioextractors/<unmapped>", """{"extractors":[{"attributeName":"photo","biometric":"face","extractor":{"provider":"x","version":"1"}}]}"""),
        new("PMS_PRT_062", Category.FixRequest, "POST", "/partners/acme/bioextractors/<kyc>", """{"extractors":[{"attributeName":"photo","biometric":"face","extractor":{"provider":"x","version":"1"}}]}"""),
        new("PMS_PRT_064", Category.FixRequest, "GET", "/partners/acme/bioextractors/unknown"),
        new("PMS_PRT_072", Category.FixRequest, "POST", "/partners/acme/credentialtype/passport/policies/kyc"),
        new("PMS_PRT_070", Category.FixRequest, "POST", "/partners/misp/credentialtype/euin/policies/kyc"),
        new("PMS_PRT_007", Category.FixRequest, "POST", "/partners/cred/credentialtype/euin/policies/kyc"),
        new("PMS_PRT_055", Category.PartnerAdministrator, "PATCH", "/partners/acme/generate/apikey", """{"policyName":"kyc","label":"new"}""") { User = "stranger" },
        new("PMS_PMP_005", Category.FixRequest, "PATCH", "/partners/stranger/generate/apikey", """{"policyName":"kyc","label":"new"}""") { User = "stranger" },
        new("PMS_PMP_014", Category.FixRequest, "PATCH", "/partners/acme/generate/apikey", """{"policyName":"foreign","label":"new"}""") { User = "acme" },
        new("PMS_PRT_109", Category.PartnerAdministrator, "PATCH", "/partners/acme/generate/apikey", """{"policyName":"unmapped","label":"new"}""") { User = "acme" },
        new("PMS_PRT_110", Category.FixRequest, "PATCH", "/partners/acme/generate/apikey", """{"policyName":"kyc","label":"one"}""") { User = "acme" },
        new("PMS_PRT_111", Category.FixRequest, "PATCH", "/partners/acme/policy/<kyc>/apiKey/status", """{"label":"none","status":"Active"}"""),
        new("PMS_PMS_022", Category.FixRequest, "PATCH", "/partners/acme/policy/<kyc>/apiKey/status", """{"label":"off","status":"De-active"}"""),
        new("PMS_PM_058", Category.FixRequest, "PATCH", "/partners/acme/policy/<kyc>/apiKey/status", """{"label":"one","status":"Off"}"""),
        new("PMS_PMP_009", Category.FixRequest, "GET", "/partners/acme/apikey/unknown"),
        new("PMS_PMP_50", Category.FixRequest, "PUT", "/partners/acme/apikey/<key>/policies", """{"oldPolicyID":"none","newPolicyID":"<kyc>"}"""),
    ];
}
