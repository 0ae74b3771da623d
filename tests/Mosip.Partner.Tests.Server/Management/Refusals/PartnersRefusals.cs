using Category = Mosip.Partner.Core.Errors.MosipErrorCategory;

namespace Mosip.Partner.Tests.Server.Management.Refusals;

/// <summary>Partners and their certificates.</summary>
internal static class PartnersRefusals
{
    public static IReadOnlyList<RefusalRow> Rows { get; } =
    [
        new("PMS_PRT_012", Category.FixRequest, "POST", "/partners", """{"partnerId":"new","organizationName":"Acme","address":"street","contactNumber":"1","emailId":"nobody","partnerType":"Auth_Partner","policyGroup":"Banking"}"""),
        new("PMS_PRT_066", Category.FixRequest, "POST", "/partners", """{"partnerId":"a b","organizationName":"Acme","address":"street","contactNumber":"1","emailId":"new@example.org","partnerType":"Auth_Partner","policyGroup":"Banking"}"""),
        new("PMS_PRT_052", Category.FixRequest, "POST", "/partners", """{"partnerId":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx","organizationName":"Acme","address":"street","contactNumber":"1","emailId":"new@example.org","partnerType":"Auth_Partner","policyGroup":"Banking"}"""),
        new("PMS_PRT_011", Category.FixRequest, "POST", "/partners", """{"partnerId":"new","organizationName":"Acme","address":"street","contactNumber":"1","emailId":"acme@example.org","partnerType":"Auth_Partner","policyGroup":"Banking"}"""),
        new("PMS_PRT_056", Category.FixRequest, "POST", "/partners", """{"partnerId":"new","organizationName":"Acme","address":"street","contactNumber":"1","emailId":"new@example.org","partnerType":"Auth_Partner","policyGroup":"Banking","langCode":"xyz"}"""),
        new("PMS_PRT_051", Category.FixRequest, "POST", "/partners", """{"partnerId":"acme","organizationName":"Acme","address":"street","contactNumber":"1","emailId":"new@example.org","partnerType":"Auth_Partner","policyGroup":"Banking"}"""),
        new("PMS_PRT_010", Category.FixRequest, "POST", "/partners", """{"partnerId":"new","organizationName":"Acme","address":"street","contactNumber":"1","emailId":"new@example.org","partnerType":"Bank","policyGroup":"Banking"}"""),
        new("PMS_PRT_108", Category.FixRequest, "POST", "/partners", """{"partnerId":"new","organizationName":"Acme","address":"street","contactNumber":"1","emailId":"new@example.org","partnerType":"Auth_Partner","policyGroup":""}"""),
        new("PMS_PRT_002", Category.FixRequest, "POST", "/partners", """{"partnerId":"new","organizationName":"Acme","address":"street","contactNumber":"1","emailId":"new@example.org","partnerType":"Auth_Partner","policyGroup":"Unknown"}"""),
        new("PMS_PMP_023", Category.PartnerAdministrator, "POST", "/partners", """{"partnerId":"new","organizationName":"Acme","address":"street","contactNumber":"1","emailId":"new@example.org","partnerType":"Auth_Partner","policyGroup":"Closed"}"""),
        new("PMS_PM_063", Category.PartnerAdministrator, "PATCH", "/partners/gone", """{"status":"Active"}"""),
        new("PMS_PRT_108", Category.FixRequest, "PATCH", "/partners/fresh", """{"status":"Active"}"""),
        new("PMS_PM_058", Category.FixRequest, "PATCH", "/partners/acme", """{"status":"Perhaps"}"""),
        new("PMS_PMP_005", Category.FixRequest, "PATCH", "/partners/unknown", """{"status":"Active"}"""),
        new("PMS_PRT_005", Category.FixRequest, "GET", "/partners/unknown"),
        new("PMS_PRT_108", Category.FixRequest, "GET", "/partners/fresh/certificate"),
        new("PMS_PRT_050", Category.FixRequest, "PUT", "/partners/acme/policygroup/Other"),
        new("PMS_PRT_048", Category.FixRequest, "PUT", "/partners/idle-misp/policygroup/Banking"),
        new("PMS_PMP_013", Category.FixRequest, "GET", "/partners?partnerType=Bank"),
        new("PMS_PRT_055", Category.PartnerAdministrator, "GET", "/partners/acme") { User = "stranger", World = RefusalRow.Early },
        new("PMS_PRT_013", Category.FixRequest, "POST", "/partners/acme/contact/add", """{"address":"street","contactNumber":"12345678901234567","emailId":"new@example.org"}"""),
        new("PMS_CERTIFICATE_ERROR_002", Category.PartnerAdministrator, "GET", "/partners/acme/certificate-data"),
        new("PMS_CERTIFICATE_ERROR_007", Category.PartnerAdministrator, "GET", "/partners/cred/certificate-data") { User = "acme" },
        new("PMS_CERTIFICATE_ERROR_009", Category.PartnerAdministrator, "GET", "/partners/gone/certificate-data") { User = "gone" },
        new("PMS_CERTIFICATE_ERROR_012", Category.FixRequest, "GET", "/trust-chain-certificates/%20/certificateFile"),
        new("KER-PMS-019", Category.FixRequest, "GET", "/trust-chain-certificates/unknown/certificateFile"),
    ];
}
