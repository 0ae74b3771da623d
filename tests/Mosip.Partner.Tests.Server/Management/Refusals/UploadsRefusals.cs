using Category = Mosip.Partner.Core.Errors.MosipErrorCategory;

namespace Mosip.Partner.Tests.Server.Management.Refusals;

/// <summary>Uploads of certificates: the key manager's checks.</summary>
internal static class UploadsRefusals
{
    public static IReadOnlyList<RefusalRow> Rows { get; } =
    [
        new("KER-PCM-001", Category.FixRequest, "POST", "/partners/certificate/ca/upload", """{"certificateData":"eA","partnerDomain":"AUTH"}"""),
        new("KER-CRY-003", Category.FixRequest, "POST", "/partners/certificate/ca/upload", """{"certificateData":"%","partnerDomain":"AUTH"}"""),
        new("KER-PCM-011", Category.FixRequest, "POST", "/partners/certificate/ca/upload", """{"certificateData":"<authority>","partnerDomain":"FOO"}"""),
        new("KER-PCM-003", Category.FixRequest, "POST", "/partners/certificate/ca/upload", """{"certificateData":"<authority>","partnerDomain":"AUTH"}"""),
        new("KER-PMS-020", Category.FixRequest, "POST", "/partners/certificate/ca/upload", """{"certificateData":"<authority of the future>","partnerDomain":"AUTH"}"""),
        new("KER-PCM-004", Category.FixRequest, "POST", "/partners/certificate/ca/upload", """{"certificateData":"<authority that ended>","partnerDomain":"AUTH"}"""),
        new("KER-PCM-017", Category.FixRequest, "POST", "/partners/certificate/ca/upload", """{"certificateData":"<authority that ends soon>","partnerDomain":"AUTH"}"""),
        new("KER-PCM-007", Category.FixRequest, "POST", "/partners/certificate/ca/upload", """{"certificateData":"<authority of version 1>","partnerDomain":"AUTH"}"""),
        new("KER-PCM-005", Category.FixRequest, "POST", "/partners/certificate/ca/upload", """{"certificateData":"<authority of another>","partnerDomain":"AUTH"}"""),
        new("KER-KMS-013", Category.FixRequest, "POST", "/partners/certificate/upload", """{"partnerId":"acme","certificateData":"x","partnerDomain":"AUTH"}"""),
        new("KER-PCM-011", Category.FixRequest, "POST", "/partners/certificate/upload", """{"partnerId":"acme","certificateData":"<certificate of its own>","partnerDomain":"FOO"}"""),
        new("KER-PMS-020", Category.FixRequest, "POST", "/partners/certificate/upload", """{"partnerId":"acme","certificateData":"<certificate of the future>","partnerDomain":"AUTH"}"""),
        new("KER-PCM-004", Category.FixRequest, "POST", "/partners/certificate/upload", """{"partnerId":"acme","certificateData":"<certificate that ended>","partnerDomain":"AUTH"}"""),
        new("KER-KMS-021", Category.FixRequest, "POST", "/partners/certificate/upload", """{"partnerId":"acme","certificateData":"<certificate that ends soon>","partnerDomain":"AUTH"}"""),
        new("KER-PCM-015", Category.FixRequest, "POST", "/partners/certificate/upload", """{"partnerId":"acme","certificateData":"<certificate of its own>","partnerDomain":"AUTH"}"""),
        new("KER-PCM-006", Category.FixRequest, "POST", "/partners/certificate/upload", """{"partnerId":"acme","certificateData":"<certificate of another authority>","partnerDomain":"AUTH"}"""),
        new("KER-PCM-008", Category.FixRequest, "POST", "/partners/certificate/upload", """{"partnerId":"acme","certificateData":"<certificate of another organisation>","partnerDomain":"AUTH"}"""),
        new("KER-PCM-013", Category.FixRequest, "POST", "/partners/certificate/upload", """{"partnerId":"acme","certificateData":"<certificate of a small key>","partnerDomain":"AUTH"}"""),
        new("KER-PCM-014", Category.FixRequest, "POST", "/partners/certificate/upload", """{"partnerId":"acme","certificateData":"<certificate with SHA-384>","partnerDomain":"AUTH"}"""),
        new("KER-PCM-004", Category.FixRequest, "POST", "/partners/certificate/ca/upload", """{"certificateData":"<authority of the future>","partnerDomain":"AUTH"}""") { World = RefusalRow.Early },
    ];
}
