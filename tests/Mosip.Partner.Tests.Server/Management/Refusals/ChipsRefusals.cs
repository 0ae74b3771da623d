using Category = Mosip.Partner.Core.Errors.MosipErrorCategory;

namespace Mosip.Partner.Tests.Server.Management.Refusals;

/// <summary>FTM chips.</summary>
internal static class ChipsRefusals
{
    public static IReadOnlyList<RefusalRow> Rows { get; } =
    [
        new("PMP_AUT_030", Category.PartnerAdministrator, "POST", "/ftpchipdetail", """{"ftpProviderId":"unknown","make":"Acme","model":"T9"}"""),
        new("PMP_AUT_032", Category.FixRequest, "POST", "/ftpchipdetail", """{"ftpProviderId":"chips","make":"Acme","model":"T1"}"""),
        new("PMP_AUT_031", Category.FixRequest, "PUT", "/ftpchipdetail", """{"ftpChipDetailId":"unknown","make":"Acme","model":"T9"}"""),
        new("PMP_AUT_033", Category.FixRequest, "PATCH", "/ftpchipdetail", """{"ftpChipDetailId":"<chip>","approvalStatus":true}"""),
        new("PMP_AUT_034", Category.FixRequest, "POST", "/ftpchipdetail/uploadcertificate", """{"ftpProviderId":"other-chips","ftpChipDeatilId":"<chip>","isItForRegistrationDevice":false,"certificateData":"x","organizationName":"Acme","partnerDomain":"FTM"}"""),
        new("PMP_AUT_038", Category.FixRequest, "POST", "/ftpchipdetail/uploadcertificate", """{"ftpProviderId":"chips","ftpChipDeatilId":"<chip pending>","isItForRegistrationDevice":false,"certificateData":"x","organizationName":"Acme","partnerDomain":"FTM"}"""),
        new("PMP_AUT_039", Category.FixRequest, "POST", "/ftpchipdetail/uploadcertificate", """{"ftpProviderId":"chips","ftpChipDeatilId":"<chip off>","isItForRegistrationDevice":false,"certificateData":"x","organizationName":"Acme","partnerDomain":"FTM"}"""),
        new("PMS_FTM_ERROR_005", Category.FixRequest, "PATCH", "/ftpchipdetail/unknown", """{"status":"De-Activate"}""") { User = "chips", ApiId = "mosip.pms.deactivate.ftm.patch" },
        new("PMS_FTM_ERROR_006", Category.PartnerAdministrator, "PATCH", "/ftpchipdetail/<chip pending>", """{"status":"De-Activate"}""") { User = "other-chips", ApiId = "mosip.pms.deactivate.ftm.patch" },
        new("PMS_FTM_ERROR_007", Category.FixRequest, "PATCH", "/ftpchipdetail/<chip off>", """{"status":"De-Activate"}""") { User = "chips", ApiId = "mosip.pms.deactivate.ftm.patch" },
        new("PMS_FTM_ERROR_010", Category.FixRequest, "PATCH", "/ftpchipdetail/<chip pending>", """{"status":"De-Activate"}""") { User = "chips", ApiId = "mosip.pms.deactivate.ftm.patch" },
        new("PMS_FTM_ERROR_008", Category.FixRequest, "GET", "/ftpchipdetail/<chip rejected>/certificate-data") { User = "chips" },
        new("PMS_FTM_ERROR_009", Category.FixRequest, "GET", "/ftpchipdetail/<chip off>/certificate-data") { User = "chips" },
        new("PMS_FTM_ERROR_011", Category.FixRequest, "GET", "/ftpchipdetail/<chip>/certificate-data") { User = "chips" },
    ];
}
