using Category = Mosip.Partner.Core.Errors.MosipErrorCategory;

namespace Mosip.Partner.Tests.Server.Management.Refusals;

/// <summary>Whatever a call asks for: role, envelope, constraints, features, pages, searches.</summary>
internal static class EnvelopeRefusals
{
    public static IReadOnlyList<RefusalRow> Rows { get; } =
    [
        new("KER-ATH-403", Category.PartnerAdministrator, "GET", "/v1/policymanager/policies") { User = "nobody" },
        new("PMS_COR_001", Category.FixRequest, "PATCH", "/partners/acme", "{}"),
        new("PMS_COR_001", Category.FixRequest, "PATCH", "/partners/acme", "{}") { World = RefusalRow.Early },
        new("PMS_COR_003", Category.Operator, "POST", "/v1/policymanager/policies", """{"policyGroupName":"Banking","policyType":"Auth","name":"new","desc":"A policy","version":"1.0","policies":null}"""),
        new("PMS_REQUEST_ERROR_001", Category.FixRequest, "POST", "/devicedetail/<device in sbi>/approval", """{"sbiId":"<sbi>","status":"approved"}""") { ApiId = "mosip.pms.approval.mapping.device.to.sbi.post" },
        new("PMS_REQUEST_ERROR_002", Category.FixRequest, "PATCH", "/v1/policymanager/policies/none", """{"status":"De-Activate"}""") { ApiId = "mosip.pms.another.call" },
        new("PMS_REQUEST_ERROR_003", Category.FixRequest, "PATCH", "/v1/policymanager/policies/none", """{"status":"De-Activate"}""") { ApiId = "mosip.pms.deactivate.policy.patch", Version = "2.0" },
        new("PMS_REQUEST_ERROR_006", Category.FixRequest, "PATCH", "/v1/policymanager/policies/none", """{"status":"De-Activate"}""") { ApiId = "mosip.pms.deactivate.policy.patch", Time = "2020-01-01T00:00:00.000Z" },
        new("PMS_REQUEST_ERROR_004", Category.FixRequest, "PATCH", "/v1/policymanager/policies/none", """{"status":"De-Activate"}""") { ApiId = "mosip.pms.deactivate.policy.patch", HasTime = false },
        new("PMS_FEATURE_001", Category.Operator, "GET", "/trust-chain-certificates") { World = RefusalRow.Bare },
        new("PMS_FEATURE_002", Category.Operator, "GET", "/oidc-clients") { World = RefusalRow.Bare },
        new("PMS_FEATURE_003", Category.Operator, "GET", "/partners/acme/certificate-data") { World = RefusalRow.Bare },
        new("PMS_PS_ERROR_007", Category.FixRequest, "GET", "/admin-partners?sortFieldName=orgName"),
        new("PMS_PS_ERROR_006", Category.FixRequest, "GET", "/admin-partners?pageNo=0"),
        new("PMS_PS_ERROR_008", Category.FixRequest, "GET", "/admin-partners?sortFieldName=orgName&sortType=asc"),
        new("PMS_PRT_357", Category.FixRequest, "GET", "/admin-partners?sortFieldName=colour&sortType=asc&pageNo=0&pageSize=1"),
        new("PMS_PRT_358", Category.FixRequest, "GET", "/admin-partners?sortFieldName=orgName&sortType=up&pageNo=0&pageSize=1"),
        new("PMS_PRT_360", Category.FixRequest, "GET", "/admin-partners?pageNo=-1&pageSize=1"),
        new("PMS_PRT_361", Category.FixRequest, "GET", "/admin-partners?pageNo=0&pageSize=0"),
        new("PMS-MSD-310", Category.FixRequest, "POST", "/partners/search", """{"filters":[{"columnName":"colour","type":"equals","value":"x"}],"sort":[],"pagination":{"pageStart":0,"pageFetch":10},"partnerType":"all"}"""),
        new("PMS-MSD-311", Category.FixRequest, "POST", "/partners/search", """{"filters":[{"type":"equals","value":"x"}],"sort":[],"pagination":{"pageStart":0,"pageFetch":10},"partnerType":"all"}"""),
        new("PMS-MSD-312", Category.FixRequest, "POST", "/partners/search", """{"filters":[{"columnName":"name","value":"x"}],"sort":[],"pagination":{"pageStart":0,"pageFetch":10},"partnerType":"all"}"""),
        new("PMS-MSD-315", Category.FixRequest, "POST", "/partners/search", """{"filters":[{"columnName":"name","type":"between","fromValue":"a"}],"sort":[],"pagination":{"pageStart":0,"pageFetch":10},"partnerType":"all"}"""),
        new("PMS-MSD-390", Category.FixRequest, "POST", "/partners/search", """{"filters":[{"columnName":"name","type":"equals","value":" "}],"sort":[],"pagination":{"pageStart":0,"pageFetch":10},"partnerType":"all"}"""),
        new("PMS-MSD-392", Category.FixRequest, "POST", "/partners/search", """{"filters":[{"columnName":"name","type":"equals","value":"x","values":["y"]}],"sort":[],"pagination":{"pageStart":0,"pageFetch":10},"partnerType":"all"}"""),
        new("PMS-MSD-314", Category.FixRequest, "POST", "/partners/search", """{"filters":[],"sort":[{"sortField":"name"}],"pagination":{"pageStart":0,"pageFetch":10},"partnerType":"all"}"""),
        new("PMS-MSD-357", Category.FixRequest, "POST", "/partners/search", """{"filters":[],"sort":[{"sortField":"colour","sortType":"asc"}],"pagination":{"pageStart":0,"pageFetch":10},"partnerType":"all"}"""),
        new("PMS-MSD-358", Category.FixRequest, "POST", "/partners/search", """{"filters":[],"sort":[{"sortField":"name","sortType":"up"}],"pagination":{"pageStart":0,"pageFetch":10},"partnerType":"all"}"""),
        new("PMS-MSD-313", Category.FixRequest, "POST", "/partners/search", """{"filters":[],"sort":[{"sortField":"name","sortType":"asc"}],"pagination":{"pageStart":-1,"pageFetch":10},"partnerType":"all"}"""),
        new("PMS-MSD-317", Category.FixRequest, "POST", "/partners/filtervalues", """{"filters":[{"columnName":"colour","type":"unique","text":""}],"optionalFilters":[]}"""),
        new("PMS-MSD-324", Category.FixRequest, "POST", "/partners/filtervalues", """{"filters":[{"columnName":"name","type":"some","text":""}],"optionalFilters":[]}"""),
    ];
}
