using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Management;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Tests.Server.Management;

/// <summary>Clients of a sandbox's PMS, logged in as its administrator, over real HTTP.</summary>
internal sealed class SandboxPms : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly TimeProvider _time;
    private string? _group;

    private SandboxPms(MosipSandbox sandbox, Action<MosipManagementOptions>? configure, TimeProvider time)
    {
        Sandbox = sandbox;
        _time = time;
        _services = new ServiceCollection().AddLogging().AddSingleton(time)
            .AddMosip(mosip => mosip
                .Configure(options => (options.BaseAddress, options.PartnerId) = (sandbox.BaseAddress, "sandbox-admin"))
                .UseLogin(Administrator))
            .AddMosipManagement(configure)
            .Services.BuildServiceProvider();
        Clients = _services.GetRequiredService<MosipManagement>();
    }

    public static MosipCredentials Administrator => MosipCredentials.User("sandbox-admin", "sandbox-admin-password", "mosip-pms-client", "sandbox-pms-secret");

    public MosipSandbox Sandbox { get; }

    public MosipManagement Clients { get; }

    public IServiceProvider Services => _services;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static AuthPolicy Policy => new AuthPolicyBuilder().AllowOtp().AllowOtpRequests().AllowKyc("fullName").Build();

    public static async Task<SandboxPms> StartAsync(MosipRelease? release = null, Action<MosipManagementOptions>? configure = null, TimeProvider? time = null) =>
        new(
            await MosipSandbox.StartAsync(options => (options.Release, options.TimeProvider) = (release ?? options.Release, time ?? options.TimeProvider), Cancellation),
            configure,
            time ?? TimeProvider.System);

    public static PartnerRegistration Registration(string id = "acme", PartnerType? type = null, string? group = "Banking") => new()
    {
        PartnerId = id,
        OrganisationName = "Acme",
        PartnerType = type ?? PartnerType.AuthPartner,
        PolicyGroup = group,
        Address = "1 High Street",
        ContactNumber = "0000000000",
        EmailAddress = $"{id}@example.org",
    };

    /// <summary>Clients of a partner's own user.</summary>
    public MosipManagement As(string partnerId, string role)
    {
        Sandbox.AddUser(partnerId, "partner-password", $"{partnerId}@example.org", role);
        return Services.GetRequiredService<IMosipManagementFactory>().Create(MosipCredentials.User(partnerId, "partner-password", "mosip-pms-client", "sandbox-pms-secret"));
    }

    /// <summary>Maps a policy to a partner and approves it.</summary>
    public async Task ApproveAsync(string partnerId, string policyName = "kyc")
    {
        PolicyRequestReceipt receipt = await Clients.PolicyRequests.SubmitAsync(new NewPolicyRequest { PartnerId = partnerId, PolicyName = policyName, UseCaseDescription = "accounts" }, Cancellation);
        await Clients.PolicyRequests.ApproveAsync(receipt.MappingKey, Cancellation);
    }

    /// <summary>Makes a group with a published policy.</summary>
    public async Task<PolicyDetails> PublishAsync(string name = "kyc", PolicyDocument? document = null)
    {
        _group ??= (await Clients.PolicyGroups.CreateAsync(new NewPolicyGroup { Name = "Banking", Description = "Banks" }, Cancellation)).Id;
        PolicyDraft draft = await Clients.Policies.CreateAsync(new NewPolicy { PolicyGroupName = "Banking", Name = name, Description = "A policy", Document = document ?? Policy }, Cancellation);
        return await Clients.Policies.PublishAsync(draft.Id, _group, Cancellation);
    }

    /// <summary>Registers a partner and uploads a certificate for it.</summary>
    public async Task<SignedPartnerCertificate> ActivateAsync(PartnerRegistration registration)
    {
        await Clients.Partners.RegisterAsync(registration, Cancellation);
        PartnerDomain domain = registration.PartnerType.CertificateDomain;
        using TestCertificateAuthority authority = TestCertificateAuthority.Create("Acme", withSubAuthority: false, _time, RsaKeyPool.Shared.Copy);
        await Clients.Certificates.UploadAuthorityAsync(AuthorityCertificate.Of(authority.Root, domain), Cancellation);
        using RSA key = RsaKeyPool.Shared.Copy("partner");
        using X509Certificate2 certificate = authority.Issue(new PartnerSubject { CommonName = registration.PartnerId, Organisation = "Acme" }, key);
        return await Clients.Certificates.UploadAsync(PartnerCertificate.Of(certificate, registration.PartnerId, domain), Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Sandbox.DisposeAsync();
    }
}
