using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Management;
using Mosip.Partner.Sandbox;

namespace DeviceVendor;

/// <summary>A partner with its key, and partner management as it and as the country's administrator see it.</summary>
internal sealed class Vendor : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly RSA _key = RSA.Create(2048);

    private Vendor(MosipSandbox sandbox, string partnerId)
    {
        // A country's identity provider has this user already: its name is the partner id, its role the partner type.
        sandbox.AddUser(partnerId, "partner-password", $"contact@{partnerId}.example", partnerId.EndsWith("devices", StringComparison.Ordinal) ? "DEVICE_PROVIDER" : "FTM_PROVIDER");
        _services = new ServiceCollection()
            .AddMosip(mosip => mosip
                .Configure(options => (options.BaseAddress, options.PartnerId) = (sandbox.BaseAddress, partnerId))
                .UseLogin(MosipCredentials.User(partnerId, "partner-password", "mosip-pms-client", "sandbox-pms-secret")))
            .AddMosipManagement()
            .Services.BuildServiceProvider();
        Management = _services.GetRequiredService<MosipManagement>();
        Administrator = _services.GetRequiredService<IMosipManagementFactory>().Create(MosipCredentials.User("sandbox-admin", "sandbox-admin-password", "mosip-pms-client", "sandbox-pms-secret"));
    }

    public MosipManagement Management { get; }

    public MosipManagement Administrator { get; }

    /// <summary>The certificate of the vendor's own authority, with the authorities above it.</summary>
    public CertificateChain Chain { get; private set; } = null!;

    /// <summary>The key with the certificate that it issues with: for devices the one that MOSIP signed, for chips the vendor's own.</summary>
    public PartnerKey Key { get; private set; } = null!;

    /// <summary>Registers a partner and exchanges certificates: from nothing to an active partner.</summary>
    public static async Task<Vendor> RegisterAsync(MosipSandbox sandbox, string partnerId, string organisation, PartnerType type)
    {
        var vendor = new Vendor(sandbox, partnerId);
        using TestCertificateAuthority authority = TestCertificateAuthority.Create(organisation);
        X509Certificate2 own = authority.IssueIssuer(new PartnerSubject { CommonName = partnerId, Organisation = organisation }, vendor._key);
        vendor.Chain = CertificateChain.Of([own, .. authority.Authorities]);
        await vendor.Management.Partners.RegisterAsync(new PartnerRegistration
        {
            PartnerId = partnerId,
            OrganisationName = organisation,
            PartnerType = type,
            Address = "1 High Street",
            ContactNumber = "0000000000",
            EmailAddress = $"contact@{partnerId}.example",
        });
        foreach (X509Certificate2 above in vendor.Chain.Authorities)
            await vendor.Administrator.Certificates.UploadAuthorityAsync(AuthorityCertificate.Of(above, type.CertificateDomain));
        SignedPartnerCertificate signed = await vendor.Management.Certificates.UploadAsync(PartnerCertificate.Of(own, partnerId, type.CertificateDomain));
        vendor.Key = PartnerKey.FromRsa(vendor._key, type == PartnerType.DeviceProvider ? signed.ReadCertificate() : own);
        return vendor;
    }

    public async ValueTask DisposeAsync()
    {
        await Key.DisposeAsync();
        await _services.DisposeAsync();
        _key.Dispose();
    }
}
