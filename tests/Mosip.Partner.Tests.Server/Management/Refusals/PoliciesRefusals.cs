using Category = Mosip.Partner.Core.Errors.MosipErrorCategory;

namespace Mosip.Partner.Tests.Server.Management.Refusals;

/// <summary>Policies and their groups.</summary>
internal static class PoliciesRefusals
{
    public static IReadOnlyList<RefusalRow> Rows { get; } =
    [
        new("PMS_POL_023", Category.FixRequest, "POST", "/v1/policymanager/policies", """{"policyGroupName":"Banking","policyType":"Cards","name":"another","desc":"A policy","version":"1.0","policies":{"authTokenType":"random","allowedAuthTypes":[{"authType":"otp","mandatory":false}],"allowedKycAttributes":[]}}"""),
        new("PMS_POL_019", Category.FixRequest, "POST", "/v1/policymanager/policies", """{"policyGroupName":"Unknown","policyType":"Auth","name":"another","desc":"A policy","version":"1.0","policies":{"authTokenType":"random","allowedAuthTypes":[{"authType":"otp","mandatory":false}],"allowedKycAttributes":[]}}"""),
        new("PMS_POL_053", Category.PartnerAdministrator, "POST", "/v1/policymanager/policies", """{"policyGroupName":"Closed","policyType":"Auth","name":"another","desc":"A policy","version":"1.0","policies":{"authTokenType":"random","allowedAuthTypes":[{"authType":"otp","mandatory":false}],"allowedKycAttributes":[]}}"""),
        new("PMS_POL_009", Category.FixRequest, "POST", "/v1/policymanager/policies", """{"policyGroupName":"Banking","policyType":"Auth","name":"kyc","desc":"A policy","version":"1.0","policies":{"authTokenType":"random","allowedAuthTypes":[{"authType":"otp","mandatory":false}],"allowedKycAttributes":[]}}"""),
        new("PMS_PV_006", Category.FixRequest, "POST", "/v1/policymanager/policies", """{"policyGroupName":"Banking","policyType":"Auth","name":"another","desc":"A policy","version":"1.0","policies":{}}"""),
        new("PMS_PV_005", Category.FixRequest, "POST", "/v1/policymanager/policies", """{"policyGroupName":"Banking","policyType":"Auth","name":"another","desc":"A policy","version":"1.0","policies":{"colour":1}}"""),
        new("PMS_PV_007", Category.FixRequest, "POST", "/v1/policymanager/policies", """{"policyGroupName":"Banking","policyType":"Auth","name":"another","desc":"A policy","version":"1.0","policies":{"authTokenType":"random","allowedAuthTypes":{},"allowedKycAttributes":[]}}"""),
        new("PMS_POL_055", Category.FixRequest, "PUT", "/v1/policymanager/policies/<kyc>", """{"policyGroupName":"Banking","policyType":"Auth","name":"another","desc":"A policy","version":"1.0","policies":{"authTokenType":"random","allowedAuthTypes":[{"authType":"otp","mandatory":false}],"allowedKycAttributes":[]}}"""),
        new("PMS_POL_008", Category.FixRequest, "PUT", "/v1/policymanager/policies/unknown", """{"policyGroupName":"Banking","policyType":"Auth","name":"another","desc":"A policy","version":"1.0","policies":{"authTokenType":"random","allowedAuthTypes":[{"authType":"otp","mandatory":false}],"allowedKycAttributes":[]}}"""),
        new("PMS_POL_015", Category.FixRequest, "PUT", "/v1/policymanager/policies/<foreign>", """{"policyGroupName":"Banking","policyType":"Auth","name":"another","desc":"A policy","version":"1.0","policies":{"authTokenType":"random","allowedAuthTypes":[{"authType":"otp","mandatory":false}],"allowedKycAttributes":[]}}"""),
        new("PMS_POL_016", Category.FixRequest, "POST", "/v1/policymanager/policies/<draft>/group/unknown/publish", "{}"),
        new("PMS_POL_020", Category.FixRequest, "POST", "/v1/policymanager/policies/<kyc>/group/<Banking>/publish", "{}"),
        new("PMS_POL_045", Category.FixRequest, "PATCH", "/v1/policymanager/policies/<draft>/group/<Banking>", """{"status":"Perhaps"}"""),
        new("PMS_POL_058", Category.FixRequest, "PATCH", "/v1/policymanager/policies/<kyc>/group/<Banking>", """{"status":"De-active"}"""),
        new("PMS_POL_054", Category.FixRequest, "PATCH", "/v1/policymanager/policies/<draft>/group/<Banking>", """{"status":"Active"}"""),
        new("PMS_POL_014", Category.FixRequest, "POST", "/v1/policymanager/policies/group/new", """{"name":"Banking","desc":"A group"}"""),
        new("PMS_POL_056", Category.FixRequest, "PUT", "/v1/policymanager/policies/group/<Banking>", """{"name":"Banking","desc":"A group","isActive":false}"""),
        new("PMS_POL_017", Category.FixRequest, "GET", "/v1/policymanager/policies/<unmapped>/partner/acme"),
        new("PMS_POL_059", Category.PartnerAdministrator, "GET", "/v1/policymanager/policies/policy-groups") { World = RefusalRow.Bare },
        new("PMS_POL_073", Category.FixRequest, "PATCH", "/v1/policymanager/policies/<draft>", """{"status":"De-activate"}""") { ApiId = "mosip.pms.deactivate.policy.patch" },
        new("PMS_POL_065", Category.FixRequest, "PATCH", "/v1/policymanager/policies/none", """{"status":"De-Activate"}""") { ApiId = "mosip.pms.deactivate.policy.patch" },
        new("PMS_POL_072", Category.FixRequest, "PATCH", "/v1/policymanager/policies/<draft>", """{"status":"De-Activate"}""") { ApiId = "mosip.pms.deactivate.policy.patch" },
        new("PMS_POL_062", Category.FixRequest, "PATCH", "/v1/policymanager/policies/<closed>", """{"status":"De-Activate"}""") { ApiId = "mosip.pms.deactivate.policy.patch" },
        new("PMS_POL_063", Category.FixRequest, "PATCH", "/v1/policymanager/policies/<kyc>", """{"status":"De-Activate"}""") { ApiId = "mosip.pms.deactivate.policy.patch" },
        new("PMS_POL_064", Category.FixRequest, "PATCH", "/v1/policymanager/policies/<pending>", """{"status":"De-Activate"}""") { ApiId = "mosip.pms.deactivate.policy.patch" },
        new("PMS_POL_069", Category.FixRequest, "PATCH", "/v1/policymanager/policies/group/<Banking>", """{"status":"De-Activate"}""") { ApiId = "mosip.pms.deactivate.policy.group.patch" },
        new("PMS_POL_067", Category.FixRequest, "PATCH", "/v1/policymanager/policies/group/<Closed>", """{"status":"De-Activate"}""") { ApiId = "mosip.pms.deactivate.policy.group.patch" },
        new("PMS_POL_068", Category.FixRequest, "PATCH", "/v1/policymanager/policies/group/none", """{"status":"De-Activate"}""") { ApiId = "mosip.pms.deactivate.policy.group.patch" },
        new("PMS_POL_070", Category.FixRequest, "PATCH", "/v1/policymanager/policies/group/<Drafts>", """{"status":"De-Activate"}""") { ApiId = "mosip.pms.deactivate.policy.group.patch" },
    ];
}
