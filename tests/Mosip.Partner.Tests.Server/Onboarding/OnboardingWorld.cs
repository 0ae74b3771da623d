using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Management;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Tests.Server.Onboarding;

/// <summary>A sandbox, and partners of every type that want to be onboarded there. All belong to one organisation, so that one certificate serves them.</summary>
public class OnboardingWorld : IAsyncLifetime
{
    public const string Organisation = "Example Organisation";
    public const string Password = "partner-password";

    private readonly TestCertificateAuthority _authority = TestCertificateAuthority.Create(Organisation, newKey: RsaKeyPool.Shared.Copy);
    private readonly RSA _key = RsaKeyPool.Shared.Copy("partner");
    private MosipSandbox? _sandbox;
    private int _partners;

    public virtual Uri BaseAddress => _sandbox!.BaseAddress;

    /// <summary>The administrator's view, for tests to look at the outcome.</summary>
    internal MosipManagement Administrator { get; private set; } = null!;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A certificate that MOSIP takes, with its authorities.</summary>
    public CertificateChain Chain { get; private set; } = null!;

    public static MosipCredentials AdministratorCredentials => MosipCredentials.User("sandbox-admin", "sandbox-admin-password", "mosip-pms-client", "sandbox-pms-secret");

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        Chain = IssueChain(Organisation);
        Administrator = Connect("nobody", new Lifeline()).GetRequiredService<IMosipManagementFactory>().Create(AdministratorCredentials);
    }

    /// <summary>A chain for another organisation.</summary>
    public CertificateChain IssueChain(string organisation) =>
        CertificateChain.Of([_authority.Issue(new PartnerSubject { CommonName = "partner", Organisation = organisation }, _key), .. _authority.Authorities]);

    /// <summary>Adds a user for a new partner, with the role that MOSIP gives to its type, and returns the partner id.</summary>
    public string NewPartner(PartnerType type)
    {
        string role = type.Value.ToUpperInvariant();
        string id = $"{role.ToLowerInvariant().Replace('_', '-')}-{Interlocked.Increment(ref _partners)}";
        AddUser(id, role);
        return id;
    }

    public static string EmailOf(string partnerId) => $"{partnerId}@example.org";

    /// <summary>One process that works with PMS as a partner. Dispose of it as the process ends.</summary>
    internal ServiceProvider Connect(string partnerId, Lifeline line)
    {
        var services = new ServiceCollection();
        services.AddMosip(mosip => mosip
                .Configure(options =>
                {
                    options.BaseAddress = BaseAddress;
                    options.PartnerId = partnerId;
                })
                .ConfigureHttpClients(client => Connect(client.AddHttpMessageHandler(line.Handler))))
            .UseLogin(MosipCredentials.User(partnerId, Password, "mosip-pms-client", "sandbox-pms-secret"))
            .AddMosipManagement();
        return services.BuildServiceProvider();
    }

    /// <summary>Runs an onboarding in a process of its own.</summary>
    internal async Task<OnboardingResult> RunAsync(PartnerOnboarding request, MemoryStore store, Lifeline? line = null, bool withAdministrator = true, IProgress<OnboardingStep>? progress = null)
    {
        line ??= new Lifeline();
        store.Line = line;
        await using ServiceProvider services = Connect(request.Profile.PartnerId, line);
        MosipManagement? administrator = withAdministrator ? services.GetRequiredService<IMosipManagementFactory>().Create(AdministratorCredentials) : null;
        var onboarding = new MosipOnboarding(services.GetRequiredService<MosipManagement>(), store, administrator);
        return await onboarding.OnboardAsync(request, progress, Cancellation);
    }

    /// <summary>A way to the server for somebody without an SDK.</summary>
    public virtual HttpMessageHandler Wire() => new SocketsHttpHandler { UseCookies = false, UseProxy = false };

    public async ValueTask DisposeAsync()
    {
        _authority.Dispose();
        _key.Dispose();
        if (_sandbox is not null)
            await _sandbox.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual MosipRelease Release => MosipRelease.V1_3_0;

    protected virtual async Task StartAsync() => _sandbox = await MosipSandbox.StartAsync(options => options.Release = Release, Cancellation);

    protected virtual void AddUser(string id, string role) => _sandbox!.AddUser(id, Password, EmailOf(id), role);

    protected virtual void Connect(IHttpClientBuilder client)
    {
    }
}
