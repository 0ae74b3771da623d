using Category = Mosip.Partner.Core.Errors.MosipErrorCategory;

namespace Mosip.Partner.Tests.Server.Management.Refusals;

/// <summary>MISPs' licences.</summary>
internal static class LicencesRefusals
{
    public static IReadOnlyList<RefusalRow> Rows { get; } =
    [
        new("PMS_MSP_416", Category.Misp, "POST", "/misps", """{"providerId":"misp"}"""),
        new("PMS_MSP_005", Category.FixRequest, "POST", "/misps", """{"providerId":"unknown"}"""),
        new("PMS_MSP_009", Category.FixRequest, "POST", "/misps", """{"providerId":"acme"}"""),
        new("PMS_MSP_405", Category.PartnerAdministrator, "POST", "/misps", """{"providerId":"idle-misp"}"""),
        new("PMS_MSP_418", Category.PartnerAdministrator, "POST", "/misps", """{"providerId":"waiting-misp"}"""),
        new("PMS_MSP_407", Category.FixRequest, "PUT", "/misps", """{"providerId":"misp","licenseKey":"<licence>","licenseKeyStatus":"Off"}"""),
        new("PMS_MSP_408", Category.Misp, "PUT", "/misps", """{"providerId":"misp","licenseKey":"none","licenseKeyStatus":"Active"}"""),
        new("PMS_MSP_422", Category.FixRequest, "POST", "/misp-licenses", """{"partnerId":"named-misp","licenseKeyName":"","expiryDate":"2028-01-01"}""") { ApiId = "mosip.pms.misp.generate.license.post" },
        new("PMS_MSP_423", Category.FixRequest, "POST", "/misp-licenses", """{"partnerId":"","licenseKeyName":"third","expiryDate":"2028-01-01"}""") { ApiId = "mosip.pms.misp.generate.license.post" },
        new("PMS_MSP_424", Category.FixRequest, "POST", "/misp-licenses", """{"partnerId":"named-misp","licenseKeyName":"new","expiryDate":"2028-01-01"}""") { ApiId = "mosip.pms.misp.generate.license.post" },
        new("PMS_MSP_425", Category.FixRequest, "POST", "/misp-licenses", """{"partnerId":"named-misp","licenseKeyName":"third","expiryDate":"2026-11-25"}""") { ApiId = "mosip.pms.misp.generate.license.post" },
        new("PMS_MSP_429", Category.FixRequest, "POST", "/misp-licenses", """{"partnerId":"unknown","licenseKeyName":"third","expiryDate":"2028-01-01"}""") { ApiId = "mosip.pms.misp.generate.license.post" },
        new("PMS_MSP_430", Category.PartnerAdministrator, "POST", "/misp-licenses", """{"partnerId":"idle-misp","licenseKeyName":"third","expiryDate":"2028-01-01"}""") { ApiId = "mosip.pms.misp.generate.license.post" },
        new("PMS_MSP_431", Category.FixRequest, "POST", "/misp-licenses", """{"partnerId":"acme","licenseKeyName":"third","expiryDate":"2028-01-01"}""") { ApiId = "mosip.pms.misp.generate.license.post" },
        new("PMS_MSP_436", Category.FixRequest, "POST", "/misp-licenses", """{"partnerId":"named-misp","licenseKeyName":"third","expiryDate":""}""") { ApiId = "mosip.pms.misp.generate.license.post" },
        new("PMS_MSP_437", Category.FixRequest, "POST", "/misp-licenses", """{"partnerId":"named-misp","licenseKeyName":"third","expiryDate":"2028-01-01","policyId":"unknown"}""") { ApiId = "mosip.pms.misp.generate.license.post" },
        new("PMS_MSP_438", Category.PartnerAdministrator, "POST", "/misp-licenses", """{"partnerId":"named-misp","licenseKeyName":"third","expiryDate":"2028-01-01","policyId":"<kyc>"}""") { ApiId = "mosip.pms.misp.generate.license.post" },
        new("PMS_MSP_427", Category.FixRequest, "GET", "/misp-licenses/unknown"),
        new("PMS_MSP_434", Category.FixRequest, "PATCH", "/misp-licenses/<old licence>", """{"status":"INACTIVE"}""") { ApiId = "mosip.pms.update.misp.license.patch" },
    ];
}
