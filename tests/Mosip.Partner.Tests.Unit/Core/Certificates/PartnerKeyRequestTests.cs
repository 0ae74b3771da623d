using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using static Mosip.Partner.Tests.Unit.Core.Certificates.MadeCertificates;

namespace Mosip.Partner.Tests.Unit.Core.Certificates;

public class PartnerKeyRequestTests
{
    private static readonly PartnerSubject Subject = new()
    {
        CommonName = "acme-auth",
        OrganisationalUnit = "Partners",
        Organisation = "Acme, Inc.",
        Locality = "Town",
        State = "KA",
        Country = "IN",
    };

    private static readonly PartnerKeyRequest Request = PartnerKeyRequest.Create(Subject);
    private static readonly TestCertificateAuthority Authority = TestCertificateAuthority.Create("Acme, Inc.", timeProvider: new FakeTimeProvider(Now));

    [Fact]
    public void ToPem_Request_HasTheSubjectInMosipsOrder()
    {
        CertificateRequest read = CertificateRequest.LoadSigningRequestPem(Request.ToPem(), HashAlgorithmName.SHA256);

        Assert.Equal(@"CN=acme-auth,OU=Partners,O=Acme\, Inc.,L=Town,ST=KA,C=IN", CertificateNames.ToRfc2253(read.SubjectName));
        Assert.Equal(2048, read.PublicKey.GetRSAPublicKey()!.KeySize);
        Assert.StartsWith("-----BEGIN CERTIFICATE REQUEST-----\n", Request.ToPem(), StringComparison.Ordinal);
        Assert.Equal(read.SubjectName.RawData, CertificateRequest.LoadSigningRequest(Request.ToDer(), HashAlgorithmName.SHA256).SubjectName.RawData);
    }

    [Fact]
    public void Of_IssuedCertificate_GivesTheSubjectBack() => Assert.Equal(Subject, PartnerSubject.Of(Authority.Issue(Request)));

    [Fact]
    public void Issue_RequestOrPem_PassesTheUploadChecks()
    {
        var preflight = new PartnerCertificatePreflight(timeProvider: new FakeTimeProvider(Now));
        var store = TrustStore.Empty;
        foreach (X509Certificate2 authority in Authority.Authorities)
            store = preflight.CheckAuthority(authority.ExportCertificatePem(), "AUTH", store).Store;

        foreach (X509Certificate2 certificate in (X509Certificate2[])[Authority.Issue(Request), Authority.Issue(Request.ToPem())])
            Assert.Null(preflight.CheckPartner(new PartnerCertificateUpload(certificate.ExportCertificatePem(), "AUTH", @"Acme\, Inc."), store).Refusal);
    }

    [Fact]
    public void Create_WithoutSubAuthority_IssuesFromTheRoot()
    {
        using var authority = TestCertificateAuthority.Create("Solo", withSubAuthority: false, new FakeTimeProvider(Now));
        Assert.Null(authority.SubAuthority);
        Assert.Equal([authority.Root], authority.Authorities);
        Assert.True(TrustStore.Of([authority.Root]).FindPath(authority.Issue(Request), Now).IsTrusted);
    }

    [Fact]
    public async Task ToPkcs12_KeyAndChain_OpensAsPartnerKey()
    {
        X509Certificate2 certificate = Authority.Issue(Request);
        byte[] container = Request.ToPkcs12("secret", certificate, [.. Authority.Authorities]);

        await using var key = PartnerKey.FromPkcs12(container, "secret");

        Assert.Equal(CertificateThumbprint.Of(certificate), CertificateThumbprint.Of(key.SigningCertificate));
        Assert.Equal(3, X509CertificateLoader.LoadPkcs12Collection(container, "secret").Count);
        Assert.Equal(MosipInputFault.WrongPassword, Assert.Throws<MosipInputException>(() => PartnerKey.FromPkcs12(container, "other")).Fault);
    }

    [Fact]
    public async Task ToKeyPem_BothForms_OpenAsPartnerKey()
    {
        X509Certificate2 certificate = Authority.Issue(Request);
        await using var encrypted = PartnerKey.FromPem(Request.ToKeyPem("secret"), "secret", certificate);
        await using var plain = PartnerKey.FromPem(Request.ToUnencryptedKeyPem(), null, certificate);

        Assert.StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----", Request.ToKeyPem("secret"), StringComparison.Ordinal);
        Assert.Equal(encrypted.SigningCertificate, plain.SigningCertificate);
    }

    [Fact]
    public void ToPkcs12_CertificateOfAnotherKey_IsRefused() =>
        Assert.Equal(MosipInputFault.KeyMismatch, Assert.Throws<MosipInputException>(() => Request.ToPkcs12("secret", Root)).Fault);

    [Fact]
    public void Create_ShortKeyOrPoorSubject_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PartnerKeyRequest.Create(Subject, 1024));
        Assert.Throws<ArgumentException>(() => PartnerKeyRequest.Create(Subject with { CommonName = "" }));
        Assert.Throws<ArgumentException>(() => PartnerKeyRequest.Create(Subject with { Organisation = "" }));
        Assert.Throws<ArgumentException>(() => PartnerKeyRequest.Create(Subject with { Country = "India" }));
    }
}
