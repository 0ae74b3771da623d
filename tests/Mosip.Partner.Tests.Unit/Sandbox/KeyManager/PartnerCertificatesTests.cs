using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Tests.Unit.Sandbox.KeyManager;

/// <summary>The table of expected outcomes of the key manager reference, and the order of the checks.</summary>
public sealed class PartnerCertificatesTests
{
    private const string Organisation = "Acme";

    private static readonly DateTimeOffset Start = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    // Keys take long to make, and nothing here changes them.
    private static readonly TestCertificateAuthority Authority = TestCertificateAuthority.Create(Organisation, timeProvider: new FakeTimeProvider(Start));
    private static readonly PartnerKeyRequest Request = PartnerKeyRequest.Create(new PartnerSubject { CommonName = "acme-auth", Organisation = Organisation, Country = "IN" });

    private readonly FakeTimeProvider _time = new(Start);
    private readonly SandboxKeyManager _manager;

    public PartnerCertificatesTests() => _manager = SandboxKeyManager.CreateKernel(CertificateUploadRules.V1_3_0, _time);

    private PartnerCertificates Service => _manager.PartnerCertificates;

    [Fact]
    public void UploadAuthority_RootFirstTime_Succeeds() => Assert.Equal("Upload Success.", UploadAuthority(Authority.Root).Status);

    [Fact]
    public void UploadAuthority_SameAgain_IsKnown()
    {
        UploadAuthority(Authority.Root);
        Assert.Equal("KER-PCM-003", CodeOf(UploadAuthority(Authority.Root)));
    }

    [Fact]
    public void UploadAuthority_SubAuthorityBeforeRoot_IsRefused() => Assert.Equal("KER-PCM-005", CodeOf(UploadAuthority(Authority.SubAuthority!)));

    [Fact]
    public void UploadAuthority_UnknownDomain_IsRefused() => Assert.Equal("KER-PCM-011", CodeOf(UploadAuthority(Authority.Root, "FOO")));

    [Fact]
    public void UploadAuthority_WholeChainInOneContainer_SucceedsOnceThenFails()
    {
        string container = Pkcs7Text.ToBase64Url([Authority.SubAuthority!, Authority.Root]);

        AuthorityUploadVerdict first = Service.UploadAuthority(container, "auth");
        AuthorityUploadVerdict second = Service.UploadAuthority(container, "AUTH");

        Assert.Equal("Upload Success.", first.Status);
        Assert.Equal([Authority.Root, Authority.SubAuthority!], first.Stored);
        Assert.Equal("Upload Failed.", second.Status);
        Assert.Equal(["KER-PCM-003", "KER-PCM-003"], second.Skipped.Select(refusal => refusal.Error.Code.Value));
    }

    [Fact]
    public void UploadAuthority_ContainerWithKnownRoot_StatusTellsOfTheLastCertificateFrom13On()
    {
        UploadAuthority(Authority.Root);
        string rootThenSub = Pkcs7Text.ToBase64Url([Authority.SubAuthority!, Authority.Root]);
        PartnerCertificates old = SandboxKeyManager.CreateKernel(CertificateUploadRules.V1_2_0_1, _time).PartnerCertificates;
        old.UploadAuthority(Authority.Root.ExportCertificatePem(), "AUTH");

        Assert.Equal("Upload Success.", Service.UploadAuthority(rootThenSub, "AUTH").Status);
        Assert.Equal("Partial Upload Success.", old.UploadAuthority(rootThenSub, "AUTH").Status);
    }

    [Fact]
    public void UploadAuthority_ContainerInTheOrderRootFirst_StoresTheRootOnly()
    {
        // The list is turned round, so the sub-authority is looked at before its root is there.
        AuthorityUploadVerdict verdict = Service.UploadAuthority(Pkcs7Text.ToBase64Url([Authority.Root, Authority.SubAuthority!]), "AUTH");

        Assert.Equal([Authority.Root], verdict.Stored);
        Assert.Equal("KER-PCM-005", Assert.Single(verdict.Skipped).Error.Code.Value);
    }

    [Fact]
    public void UploadAuthority_EmptyContainer_StoresNothing() => Assert.Equal("Upload Failed.", Service.UploadAuthority(Pkcs7Text.ToBase64Url([]), "AUTH").Status);

    [Theory]
    [InlineData("", "KER-PCM-001")]
    [InlineData("not a certificate", "KER-CRY-003")]
    [InlineData("AAAA", "KER-PCM-001")]
    [InlineData("MAA", "KER-PCM-001")]
    public void UploadAuthority_Unreadable_IsRefused(string text, string code) => Assert.Equal(code, CodeOf(Service.UploadAuthority(text, "AUTH")));

    [Fact]
    public void UploadPartner_BeforeAuthority_IsRefused() => Assert.Equal("KER-PCM-006", CodeOf(Upload(Authority.Issue(Request))));

    [Fact]
    public void UploadPartner_AuthorityInAnotherDomain_IsRefused()
    {
        UploadAuthorities("DEVICE");
        Assert.Equal("KER-PCM-006", CodeOf(Upload(Authority.Issue(Request))));
    }

    [Fact]
    public void UploadPartner_AllFine_AnswersTheChainAndTrustsTheIssuedCertificate()
    {
        UploadAuthorities();

        (PartnerUploadVerdict verdict, PartnerUpload? upload) = Upload(Authority.Issue(Request));

        Assert.True(verdict.IsAccepted);
        Assert.NotNull(upload);
        Assert.True(Guid.TryParse(upload.CertificateId, out _));
        Assert.StartsWith("MIAGCSqGSIb3DQEHAqCAMIACAQExADCABgkqhkiG9w0BBwEAAKCAMIID", upload.SignedCertificateData, StringComparison.Ordinal);
        IReadOnlyList<X509Certificate2> chain = CertificateReader.Read(upload.SignedCertificateData);
        Assert.Equal([upload.Issued, _manager.Keys.Get("PMS").Certificate, _manager.Keys.Get("ROOT").Certificate], chain);
        Assert.Equal("CN=acme-auth,O=Acme,C=IN", CertificateNames.ToRfc2253(chain[0].SubjectName));
        Assert.True(Service.VerifyTrust(upload.Issued, "Auth").IsTrusted);
        Assert.False(Service.VerifyTrust(upload.Issued, "DEVICE").IsTrusted);
        Assert.Same(upload, Service.GetPartner(upload.CertificateId));
    }

    [Fact]
    public void UploadPartner_SameAgain_IssuesAnotherCertificate()
    {
        UploadAuthorities();
        X509Certificate2 certificate = Authority.Issue(Request);

        PartnerUpload first = Upload(certificate).Upload!;
        PartnerUpload second = Upload(certificate).Upload!;

        Assert.NotEqual(first.CertificateId, second.CertificateId);
        Assert.NotEqual(CertificateThumbprint.Of(first.Issued), CertificateThumbprint.Of(second.Issued));
    }

    [Fact]
    public void UploadPartner_ChipDomain_AnswersThePartnersOwnChain()
    {
        UploadAuthorities("FTM");
        X509Certificate2 certificate = Authority.Issue(Request);

        PartnerUpload upload = Upload(certificate, domain: "ftm").Upload!;

        Assert.Equal([certificate, Authority.SubAuthority!, Authority.Root], upload.Chain);
        Assert.NotEqual(CertificateThumbprint.Of(certificate), CertificateThumbprint.Of(upload.Issued));
    }

    [Fact]
    public void UploadPartner_OtherOrganisation_IsRefused()
    {
        UploadAuthorities();
        PartnerUploadVerdict verdict = Upload(Authority.Issue(Request), organisation: "acme").Verdict;

        Assert.Equal("KER-PCM-008", verdict.Refusal!.Error.Code.Value);
        Assert.Contains("'Acme'", verdict.Refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(300, "KER-KMS-021", "KER-PCM-004")]
    [InlineData(334, "KER-KMS-021", "KER-PCM-004")]
    [InlineData(335, null, null)]
    public void UploadPartner_DaysLeft_DecideByRelease(int days, string? code, string? codeBefore13)
    {
        X509Certificate2 certificate = Authority.Issue(Request, TimeSpan.FromDays(days));
        UploadAuthorities();

        Assert.Equal(code, CodeOf(Upload(certificate)));
        Assert.Equal(codeBefore13, new PartnerCertificatePreflight(CertificateUploadRules.V1_2_0_1, _time)
            .CheckPartner(new PartnerCertificateUpload(certificate.ExportCertificatePem(), "AUTH", Organisation), Service.Domains.Get("AUTH")).Refusal?.Error.Code.Value);
    }

    [Fact]
    public void UploadPartner_SelfSignedShortKeyWrongOrganisation_IsSelfSigned() =>
        Assert.Equal("KER-PCM-015", CodeOf(Upload(SelfSigned(_time.GetUtcNow(), keySize: 1024), organisation: "Other")));

    [Fact]
    public void UploadPartner_UntrustedWithWrongOrganisation_IsUntrusted() => Assert.Equal("KER-PCM-006", CodeOf(Upload(Authority.Issue(Request), organisation: "Other")));

    [Fact]
    public void UploadPartner_ExpiredSelfSigned_IsExpired() => Assert.Equal("KER-PCM-004", CodeOf(Upload(SelfSigned(_time.GetUtcNow() - TimeSpan.FromDays(800)))));

    [Fact]
    public void UploadPartner_BeginsTomorrow_IsFutureDated() => Assert.Equal("KER-PMS-020", CodeOf(Upload(SelfSigned(_time.GetUtcNow() + TimeSpan.FromHours(13)))));

    [Fact]
    public void UploadPartner_BeginsLaterToday_IsOutOfDate() => Assert.Equal("KER-PCM-004", CodeOf(Upload(SelfSigned(_time.GetUtcNow() + TimeSpan.FromHours(1)))));

    [Fact]
    public void UploadPartner_ShortRsaKey_IsRefused()
    {
        UploadAuthorities();
        using RSA key = RSA.Create(1024);
        Assert.Equal("KER-PCM-013", CodeOf(Upload(Authority.Issue(Request.Subject, key))));
    }

    [Fact]
    public void GetPartner_UnknownOrBlankId_IsRefused()
    {
        Assert.Equal("KER-PCM-012", Assert.Throws<KeyManagerException>(() => Service.GetPartner(Guid.Empty.ToString())).Error.Code.Value);
        Assert.Equal("KER-PCM-010", Assert.Throws<KeyManagerException>(() => Service.GetPartner(" ")).Error.Code.Value);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void UploadPartner_LeapDayWithinAYear_IssuedCertificateIsTrustedUnlessTheDefectIsPlayed(bool copiesDefect, bool trusted)
    {
        _time.SetUtcNow(new DateTimeOffset(2027, 6, 1, 0, 0, 0, TimeSpan.Zero));
        SandboxKeyManager manager = SandboxKeyManager.CreateKernel(CertificateUploadRules.V1_3_0, _time, copiesLeapYearDefect: copiesDefect);
        manager.PartnerCertificates.Domains.Trust("AUTH", Authority.Authorities);

        PartnerUpload upload = manager.PartnerCertificates.UploadPartner(new PartnerCertificateUpload(Authority.Issue(Request, TimeSpan.FromDays(1500)).ExportCertificatePem(), "AUTH", Organisation)).Upload!;

        Assert.Equal(trusted, manager.PartnerCertificates.Domains.Get("AUTH").Contains(upload.Issued));
    }

    [Fact]
    public void VerifyTrust_DeviceBelowIssuedCertificate_IsTrustedButNotOneLevelDeeper()
    {
        UploadAuthorities("DEVICE");
        PartnerUpload upload = Upload(Authority.Issue(Request), domain: "DEVICE").Upload!;
        using RSA deviceKey = RSA.Create(2048);
        X509Certificate2 device = IssueBelow(upload.Issued, Request.Key, "device-1", deviceKey, isAuthority: false);
        using RSA middleKey = RSA.Create(2048);
        X509Certificate2 middle = IssueBelow(upload.Issued, Request.Key, "middle", middleKey, isAuthority: true);
        X509Certificate2 deeper = IssueBelow(middle, middleKey, "device-2", deviceKey, isAuthority: false);
        Service.Domains.Trust("DEVICE", middle);

        Assert.True(Service.VerifyTrust(device, "DEVICE").IsTrusted);
        Assert.Equal(TrustFault.PathTooLong, Service.VerifyTrust(deeper, "DEVICE").Fault);
    }

    private void UploadAuthorities(string domain = "AUTH")
    {
        foreach (X509Certificate2 authority in Authority.Authorities)
            Assert.True(UploadAuthority(authority, domain).IsAccepted);
    }

    private AuthorityUploadVerdict UploadAuthority(X509Certificate2 certificate, string domain = "AUTH") => Service.UploadAuthority(certificate.ExportCertificatePem(), domain);

    private (PartnerUploadVerdict Verdict, PartnerUpload? Upload) Upload(X509Certificate2 certificate, string domain = "AUTH", string organisation = Organisation) =>
        Service.UploadPartner(new PartnerCertificateUpload(certificate.ExportCertificatePem(), domain, organisation));

    private static string? CodeOf(AuthorityUploadVerdict verdict) => verdict.Refusal?.Error.Code.Value;

    private static string? CodeOf((PartnerUploadVerdict Verdict, PartnerUpload? Upload) answer) => answer.Verdict.Refusal?.Error.Code.Value;

    private static X509Certificate2 SelfSigned(DateTimeOffset begin, int keySize = 2048)
    {
        using RSA key = RSA.Create(keySize);
        var request = new CertificateRequest($"CN=self, O={Organisation}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(begin, begin + TimeSpan.FromDays(700));
    }

    private X509Certificate2 IssueBelow(X509Certificate2 issuer, RSA issuerKey, string name, RSA key, bool isAuthority)
    {
        var request = new CertificateRequest($"CN={name}, O={Organisation}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, critical: true));
        var signer = X509SignatureGenerator.CreateForRSA(issuerKey, RSASignaturePadding.Pkcs1);
        return request.Create(issuer.SubjectName, signer, _time.GetUtcNow(), _time.GetUtcNow() + TimeSpan.FromDays(100), [1, 2, 3]);
    }
}
