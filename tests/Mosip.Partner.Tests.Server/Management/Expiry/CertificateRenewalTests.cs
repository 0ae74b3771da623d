using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Server.Management.Expiry;

/// <summary>A partner's next key and certificate, at the sandbox's PMS.</summary>
public sealed class CertificateRenewalTests : IDisposable
{
    private readonly TestCertificateAuthority _authority = TestCertificateAuthority.Create("Acme", withSubAuthority: false);
    private readonly List<PartnerKeyRequest> _saved = [];

    private static CancellationToken Cancellation => SandboxPms.Cancellation;

    public void Dispose()
    {
        _saved.ForEach(request => request.Dispose());
        _authority.Dispose();
    }

    [Fact]
    public async Task RunAsync_NewKey_SignsFromNowOn_AndTheOldOneStillOpens()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync();
        PartnerKey old = await ActivateAsync(pms);

        RenewedCertificate renewed = await Renewal(old).RunAsync(pms.Clients, Cancellation);

        Assert.Same(_saved[0], renewed.Request);
        Assert.NotEqual(old.SigningCertificate.Thumbprint, renewed.Keys.Current.SigningCertificate.Thumbprint);
        Assert.Equal(renewed.SignedCertificate.Thumbprint, renewed.Keys.Current.SigningCertificate.Thumbprint);
        Assert.Same(old, renewed.Keys.Find(CertificateThumbprint.Of(old.SigningCertificate)));
        Assert.Same(renewed.Keys.Current, renewed.Keys.Find(CertificateThumbprint.Of(renewed.OwnCertificate)));
        Assert.Equal(renewed.SignedCertificate.Thumbprint, CertificateChain.Read((await pms.Clients.Certificates.FindSignedAsync("acme", Cancellation))!.CertificateData).Leaf.Thumbprint);
        Assert.Same(renewed.Keys, await renewed.ToProvider().GetAsync(PartnerKeyPurpose.Open, Cancellation));
    }

    [Fact]
    public async Task RunAsync_KeyCannotBeSaved_NothingIsUploaded()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync();
        PartnerKey old = await ActivateAsync(pms);
        CertificateRenewal renewal = Renewal(old) with { SaveKey = (_, _) => throw new IOException("disk full") };
        pms.Sandbox.ClearRequests();

        await Assert.ThrowsAsync<IOException>(() => renewal.RunAsync(pms.Clients, Cancellation));

        Assert.DoesNotContain(pms.Sandbox.Requests, request => request.Route.Contains("certificate/upload", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_CertificateIsForAnotherKey_IsRefusedBeforeTheUpload()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync();
        PartnerKey old = await ActivateAsync(pms);
        CertificateRenewal renewal = Renewal(old) with { Issue = (_, _) => Task.FromResult(CertificateChain.Of([old.Certificates[^1]])) };
        pms.Sandbox.ClearRequests();

        MosipInputException refused = await Assert.ThrowsAsync<MosipInputException>(() => renewal.RunAsync(pms.Clients, Cancellation));

        Assert.Equal(MosipInputFault.KeyMismatch, refused.Fault);
        Assert.DoesNotContain(pms.Sandbox.Requests, request => request.Route.Contains("certificate/upload", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_PmsRefusesTheCertificate_OldOneStaysInForce()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync();
        PartnerKey old = await ActivateAsync(pms);
        using TestCertificateAuthority stranger = TestCertificateAuthority.Create("Acme", withSubAuthority: false);
        CertificateRenewal renewal = Renewal(old) with { Issue = (request, _) => Task.FromResult(CertificateChain.Of([stranger.Issue(request)])) };

        MosipServiceException refused = await Assert.ThrowsAsync<MosipServiceException>(() => renewal.RunAsync(pms.Clients, Cancellation));

        Assert.Equal("KER-PCM-006", refused.Error.Code.Value);
        Assert.Equal(old.SigningCertificate.Thumbprint, CertificateChain.Read((await pms.Clients.Certificates.FindSignedAsync("acme", Cancellation))!.CertificateData).Leaf.Thumbprint);
    }

    private CertificateRenewal Renewal(PartnerKey current) => new()
    {
        PartnerId = "acme",
        Keys = new PartnerKeyRing(current),
        SaveKey = (request, _) =>
        {
            _saved.Add(request);
            return Task.CompletedTask;
        },
        Issue = (request, _) => Task.FromResult(CertificateChain.Of([_authority.Issue(request)])),
    };

    private async Task<PartnerKey> ActivateAsync(SandboxPms pms)
    {
        await pms.PublishAsync();
        await pms.Clients.Partners.RegisterAsync(SandboxPms.Registration(), Cancellation);
        await pms.Clients.Certificates.UploadAuthorityAsync(AuthorityCertificate.Of(_authority.Root, PartnerDomain.Auth), Cancellation);
        RSA key = RSA.Create(2048);
        X509Certificate2 own = _authority.Issue(new PartnerSubject { CommonName = "acme", Organisation = "Acme" }, key);
        SignedPartnerCertificate signed = await pms.Clients.Certificates.UploadAsync(PartnerCertificate.Of(own, "acme", PartnerDomain.Auth), Cancellation);
        return PartnerKey.FromRsa(key, signed.ReadCertificate(), own);
    }
}
