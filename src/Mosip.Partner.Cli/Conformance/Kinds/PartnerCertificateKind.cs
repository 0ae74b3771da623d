using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>partner-certificate</c>: uploads of partners and authorities in both releases, and the certificate that MOSIP gives back.</summary>
internal sealed class PartnerCertificateKind(VectorFile file) : IVectorKind
{
    // The notes of the set name the stores.
    private static readonly Dictionary<string, string[]> Stores = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AUTH"] = ["partner_ca_root", "partner_ca_sub", "mosip_root", "mosip_pms", "ec_ca"],
        ["DEVICE"] = ["device_ca_root", "device_ca"],
    };

    private readonly (MosipRelease Release, PartnerCertificatePreflight Checks)[] _releases =
    [
        (MosipRelease.V1_3_0, new PartnerCertificatePreflight(CertificateUploadRules.V1_3_0, file.Clock)),
        (MosipRelease.V1_2_0_1, new PartnerCertificatePreflight(CertificateUploadRules.V1_2_0_1, file.Clock)),
    ];

    private readonly ReissuedCertificates _reissued = new(file);

    public Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        foreach ((MosipRelease release, PartnerCertificatePreflight checks) in _releases)
        {
            JsonElement expected = vector.ExpectedOf(release);
            if (vector.Inputs.Has("caCertificateKeyRef"))
                CheckAuthority(vector, checks, expected, $"MOSIP {release}: ", report);
            else
                CheckPartner(vector, checks, expected, $"MOSIP {release}: ", report);
        }
        return Task.CompletedTask;
    }

    private void CheckPartner(VectorCase vector, PartnerCertificatePreflight checks, JsonElement expected, string release, CaseReport report)
    {
        JsonElement inputs = vector.Inputs;
        string data = inputs.FindText("certificateData") ?? file.CertificatePem(inputs.Text("certificateKeyRef")), domain = inputs.Text("partnerDomain");
        PartnerUploadVerdict verdict = checks.CheckPartner(new PartnerCertificateUpload(data, domain, inputs.FindText("organizationName")), file.Store(Stores.GetValueOrDefault(domain) ?? []));
        CompareRefusal(expected, verdict.Refusal, release, report);
        if (expected.Find("resigned") is { } resigned && verdict.Certificate is { } uploaded)
            _reissued.Check(uploaded, domain, checks.Rules, resigned, release, report);
    }

    private void CheckAuthority(VectorCase vector, PartnerCertificatePreflight checks, JsonElement expected, string release, CaseReport report)
    {
        JsonElement inputs = vector.Inputs;
        string domain = inputs.Text("partnerDomain");
        TrustStore before = file.Store(inputs.Get("storeBefore").EnumerateArray()
            .Where(stored => stored.Text("partnerDomain").Equals(domain, StringComparison.OrdinalIgnoreCase))
            .Select(stored => stored.Text("storedCertificate")));
        AuthorityUploadVerdict verdict = checks.CheckAuthority(file.CertificatePem(inputs.Text("caCertificateKeyRef")), domain, before);
        CompareRefusal(expected, verdict.Refusal, release, report);
        if (expected.FindText("status") is { } status)
            report.Equal(release + "status", status, verdict.Status);
    }

    private static void CompareRefusal(JsonElement expected, CertificateRefusal? refusal, string release, CaseReport report)
    {
        report.Equal(release + "accepted", expected.Flag("accepted"), refusal is null);
        report.Equal(release + "errorCode", expected.FindText("errorCode"), refusal?.Error.Code.Value);
        if (expected.Has("errorMessage"))
            report.Equal(release + "errorMessage", expected.Text("errorMessage"), refusal?.Error.Message);
    }
}
