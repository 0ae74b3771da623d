using Category = Mosip.Partner.Core.Errors.MosipErrorCategory;

namespace Mosip.Partner.Tests.Server.Management.Refusals;

/// <summary>Devices and biometric interfaces.</summary>
internal static class DevicesRefusals
{
    public static IReadOnlyList<RefusalRow> Rows { get; } =
    [
        new("PMS_AUT_001", Category.FixRequest, "POST", "/devicedetail", """{"deviceProviderId":"devices","deviceTypeCode":"Finger","deviceSubTypeCode":"Double","make":"Acme","model":"M9"}"""),
        new("PMS_AUT_002", Category.PartnerAdministrator, "POST", "/devicedetail", """{"deviceProviderId":"unknown","deviceTypeCode":"Finger","deviceSubTypeCode":"Slap","make":"Acme","model":"M9"}"""),
        new("PMS_AUT_002", Category.PartnerAdministrator, "POST", "/devicedetail", """{"deviceProviderId":"unknown","deviceTypeCode":"Finger","deviceSubTypeCode":"Slap","make":"Acme","model":"M9"}""") { World = RefusalRow.Early },
        new("PMS_AUT_003", Category.FixRequest, "POST", "/devicedetail", """{"deviceProviderId":"devices","deviceTypeCode":"Finger","deviceSubTypeCode":"Slap","make":"Acme","model":"M1"}"""),
        new("PMS_AUT_005", Category.FixRequest, "PATCH", "/devicedetail", """{"id":"unknown","approvalStatus":"Activate"}"""),
        new("PMS_AUT_025", Category.FixRequest, "PATCH", "/devicedetail", """{"id":"<device pending>","approvalStatus":"approved"}"""),
        new("PMS_AUT_007", Category.FixRequest, "PATCH", "/securebiometricinterface", """{"id":"unknown","approvalStatus":"Activate"}"""),
        new("PMS_AUT_026", Category.FixRequest, "PATCH", "/securebiometricinterface", """{"id":"<sbi pending>","approvalStatus":"approved"}"""),
        new("PMS_AUT_517", Category.FixRequest, "PATCH", "/securebiometricinterface", """{"id":"<sbi>","approvalStatus":"Activate"}"""),
        new("PMS_AUT_518", Category.FixRequest, "PATCH", "/securebiometricinterface", """{"id":"<sbi rejected>","approvalStatus":"Activate"}"""),
        new("PMS_AUT_027", Category.PartnerAdministrator, "PUT", "/securebiometricinterface/devicedetails/map", """{"deviceDetailId":"<device pending>","sbiId":"<sbi>"}"""),
        new("PMS_AUT_028", Category.PartnerAdministrator, "PUT", "/securebiometricinterface/devicedetails/map", """{"deviceDetailId":"<device rejected>","sbiId":"<sbi>"}"""),
        new("PMS_AUT_511", Category.PartnerAdministrator, "PUT", "/securebiometricinterface/devicedetails/map", """{"deviceDetailId":"<device>","sbiId":"<sbi pending>"}"""),
        new("PMS_AUT_513", Category.FixRequest, "PUT", "/securebiometricinterface/devicedetails/map", """{"deviceDetailId":"<device>","sbiId":"<sbi ended>"}"""),
        new("PMS_AUT_509", Category.FixRequest, "PUT", "/securebiometricinterface/devicedetails/map", """{"deviceDetailId":"<device>","sbiId":"<sbi of rivals>"}"""),
        new("PMS_AUT_510", Category.FixRequest, "PUT", "/securebiometricinterface/devicedetails/map/remove", """{"deviceDetailId":"<device>","sbiId":"<sbi>"}"""),
        new("PMS_AUT_512", Category.FixRequest, "POST", "/securebiometricinterface", """{"providerId":"devices","swVersion":"1.0","swBinaryHash":"9f86d081","swCreateDateTime":"2026-11-01T00:00:00.000Z","swExpiryDateTime":"2028-11-01T00:00:00.000Z"}"""),
        new("PMS_AUT_508", Category.FixRequest, "POST", "/securebiometricinterface", """{"providerId":"devices","swVersion":"9.0","swBinaryHash":"9f86d081","swCreateDateTime":"2026-11-01T00:00:00.000Z","swExpiryDateTime":"2026-11-25T00:00:00.000Z"}"""),
        new("PMS_AUT_514", Category.FixRequest, "POST", "/securebiometricinterface", """{"providerId":"devices","swVersion":"9.0","swBinaryHash":"9f86d081","swCreateDateTime":"2026-12-01T00:00:00.000Z","swExpiryDateTime":"2028-11-01T00:00:00.000Z"}"""),
        new("PMS_AUT_515", Category.FixRequest, "POST", "/securebiometricinterface", """{"providerId":"devices","swVersion":"9.0","swBinaryHash":"9f86d081","swCreateDateTime":"2026-11-01T00:00:00.000Z","swExpiryDateTime":"2038-11-01T00:00:00.000Z"}"""),
        new("PMS_AUT_516", Category.FixRequest, "POST", "/securebiometricinterface", """{"providerId":"devices","swVersion":"9.0","swBinaryHash":"9f86d081","swCreateDateTime":"2016-11-01T00:00:00.000Z","swExpiryDateTime":"2028-11-01T00:00:00.000Z"}"""),
        new("PMS_AUT_514", Category.FixRequest, "PUT", "/securebiometricinterface", """{"id":"<sbi>","swVersion":"1.0","swBinaryHash":"9f86d081","swCreateDateTime":"2026-12-01T00:00:00.000Z","swExpiryDateTime":"2028-11-01T00:00:00.000Z","isActive":true}"""),
        new("PMS_AUT_507", Category.FixRequest, "POST", "/securebiometricinterface", """{"providerId":"devices","swVersion":"9.0","swBinaryHash":"9f86d081","swCreateDateTime":"2027-11-01T00:00:00.000Z","swExpiryDateTime":"2027-01-01T00:00:00.000Z"}""") { World = RefusalRow.Early },
        new("PMS_DEVICE_ERROR_001", Category.PartnerAdministrator, "POST", "/securebiometricinterface/<sbi>/devices", """{"deviceProviderId":"rivals","deviceTypeCode":"Finger","deviceSubTypeCode":"Slap","make":"Acme","model":"M9"}""") { User = "devices", ApiId = "mosip.pms.add.device.to.sbi.id.post" },
        new("PMS_DEVICE_ERROR_002", Category.PartnerAdministrator, "POST", "/securebiometricinterface/<sbi of rivals>/devices", """{"deviceProviderId":"devices","deviceTypeCode":"Finger","deviceSubTypeCode":"Slap","make":"Acme","model":"M9"}""") { User = "devices", ApiId = "mosip.pms.add.device.to.sbi.id.post" },
        new("PMS_DEVICE_ERROR_005", Category.FixRequest, "POST", "/securebiometricinterface/unknown/devices", """{"deviceProviderId":"devices","deviceTypeCode":"Finger","deviceSubTypeCode":"Slap","make":"Acme","model":"M9"}""") { User = "devices", ApiId = "mosip.pms.add.device.to.sbi.id.post" },
        new("PMS_DEVICE_ERROR_008", Category.FixRequest, "POST", "/securebiometricinterface/<sbi>/devices", """{"deviceProviderId":"devices","deviceTypeCode":"Finger","deviceSubTypeCode":"Double","make":"Acme","model":"M9"}""") { User = "devices", ApiId = "mosip.pms.add.device.to.sbi.id.post" },
        new("PMS_DEVICE_ERROR_009", Category.PartnerAdministrator, "POST", "/securebiometricinterface/<sbi pending>/devices", """{"deviceProviderId":"devices","deviceTypeCode":"Finger","deviceSubTypeCode":"Slap","make":"Acme","model":"M9"}""") { User = "devices", ApiId = "mosip.pms.add.device.to.sbi.id.post" },
        new("PMS_DEVICE_ERROR_028", Category.PartnerAdministrator, "POST", "/securebiometricinterface/<sbi rejected>/devices", """{"deviceProviderId":"devices","deviceTypeCode":"Finger","deviceSubTypeCode":"Slap","make":"Acme","model":"M9"}""") { User = "devices", ApiId = "mosip.pms.add.device.to.sbi.id.post" },
        new("PMS_DEVICE_ERROR_029", Category.PartnerAdministrator, "POST", "/securebiometricinterface/<sbi off>/devices", """{"deviceProviderId":"devices","deviceTypeCode":"Finger","deviceSubTypeCode":"Slap","make":"Acme","model":"M9"}""") { User = "devices", ApiId = "mosip.pms.add.device.to.sbi.id.post" },
        new("PMS_DEVICE_ERROR_021", Category.FixRequest, "POST", "/securebiometricinterface/<sbi ended>/devices", """{"deviceProviderId":"devices","deviceTypeCode":"Finger","deviceSubTypeCode":"Slap","make":"Acme","model":"M9"}""") { User = "devices", ApiId = "mosip.pms.add.device.to.sbi.id.post" },
        new("PMS_DEVICE_ERROR_006", Category.FixRequest, "POST", "/devicedetail/unknown/approval", """{"partnerId":"devices","sbiId":"<sbi>","status":"approved"}""") { ApiId = "mosip.pms.approval.mapping.device.to.sbi.post" },
        new("PMS_DEVICE_ERROR_007", Category.PartnerAdministrator, "POST", "/devicedetail/<device of rivals>/approval", """{"partnerId":"devices","sbiId":"<sbi>","status":"approved"}""") { ApiId = "mosip.pms.approval.mapping.device.to.sbi.post" },
        new("PMS_DEVICE_ERROR_010", Category.FixRequest, "POST", "/devicedetail/<device>/approval", """{"partnerId":"devices","sbiId":"<sbi>","status":"approved"}""") { ApiId = "mosip.pms.approval.mapping.device.to.sbi.post" },
        new("PMS_DEVICE_ERROR_012", Category.FixRequest, "POST", "/devicedetail/<device pending>/approval", """{"partnerId":"devices","sbiId":"<sbi>","status":"approved"}""") { ApiId = "mosip.pms.approval.mapping.device.to.sbi.post" },
        new("PMS_DEVICE_ERROR_024", Category.FixRequest, "POST", "/devicedetail/<device pending>/approval", """{"partnerId":"devices","status":"approved"}""") { ApiId = "mosip.pms.approval.mapping.device.to.sbi.post" },
        new("PMS_DEVICE_ERROR_025", Category.FixRequest, "POST", "/devicedetail/<device pending>/approval", """{"partnerId":"devices","status":"rejected"}""") { ApiId = "mosip.pms.approval.mapping.device.to.sbi.post" },
        new("PMS_DEVICE_ERROR_027", Category.FixRequest, "POST", "/devicedetail/<device pending>/approval", """{"partnerId":"devices","sbiId":"<sbi>","status":"Approved"}""") { ApiId = "mosip.pms.approval.mapping.device.to.sbi.post" },
        new("PMS_DEVICE_ERROR_014", Category.FixRequest, "PATCH", "/devicedetail/<device off>", """{"status":"De-Activate"}""") { User = "devices", ApiId = "mosip.pms.deactivate.device.patch" },
        new("PMS_DEVICE_ERROR_016", Category.PartnerAdministrator, "PATCH", "/devicedetail/<device>", """{"status":"De-Activate"}""") { User = "rivals", ApiId = "mosip.pms.deactivate.device.patch" },
        new("PMS_DEVICE_ERROR_023", Category.FixRequest, "PATCH", "/devicedetail/<device pending>", """{"status":"De-Activate"}""") { User = "devices", ApiId = "mosip.pms.deactivate.device.patch" },
        new("PMS_DEVICE_ERROR_026", Category.FixRequest, "PATCH", "/devicedetail/<device>", """{"status":"De-activate"}""") { User = "devices", ApiId = "mosip.pms.deactivate.device.patch" },
        new("PMS_DEVICE_ERROR_019", Category.PartnerAdministrator, "PATCH", "/securebiometricinterface/<sbi>", """{"status":"De-Activate"}""") { User = "rivals", ApiId = "mosip.pms.deactivate.sbi.patch" },
        new("PMS_DEVICE_ERROR_020", Category.FixRequest, "PATCH", "/securebiometricinterface/<sbi off>", """{"status":"De-Activate"}""") { User = "devices", ApiId = "mosip.pms.deactivate.sbi.patch" },
        new("PMS_DEVICE_ERROR_022", Category.FixRequest, "PATCH", "/securebiometricinterface/<sbi pending>", """{"status":"De-Activate"}""") { User = "devices", ApiId = "mosip.pms.deactivate.sbi.patch" },
        new("PMS_CERTIFICATE_ERROR_002", Category.PartnerAdministrator, "PATCH", "/devicedetail/<device>", """{"status":"De-Activate"}""") { ApiId = "mosip.pms.deactivate.device.patch" },
    ];
}
