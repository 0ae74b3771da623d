using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Management;
using Mosip.Partner.Misp;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Management;

namespace Mosip.Partner.Tests.Server.Misp;

/// <summary>An active MISP at a sandbox whose clock the test holds, and the client with which it runs its licence.</summary>
internal sealed class MispWorld : IAsyncDisposable
{
    public const string Id = "acme-misp";

    private readonly ServiceProvider _services;

    private MispWorld(SandboxPms pms, FakeTimeProvider time, Action<MispOptions>? configure)
    {
        (Pms, Time) = (pms, time);
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(time)
            .AddMosip(mosip => mosip
                .Configure(options => (options.BaseAddress, options.PartnerId) = (pms.Sandbox.BaseAddress, Id))
                .UseLogin(MosipCredentials.User(Id, "misp-password", "mosip-pms-client", "sandbox-pms-secret")))
            .AddMosipMisp(configure)
            .Services.BuildServiceProvider();
        Client = _services.GetRequiredService<IMispClient>();
    }

    public SandboxPms Pms { get; }

    public FakeTimeProvider Time { get; }

    public IMispClient Client { get; }

    /// <param name="configure">Options of the MISP.</param>
    /// <param name="release">The release that is played; licences last 90 days in 1.2.0.1.</param>
    /// <param name="roles">The MISP's roles; default MISP_PARTNER.</param>
    public static async Task<MispWorld> StartAsync(Action<MispOptions>? configure = null, MosipRelease? release = null, params string[] roles)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        SandboxPms pms = await SandboxPms.StartAsync(release ?? MosipRelease.V1_2_0_1, time: time);
        await pms.PublishAsync("carry", new MispPolicy { AllowsAuthRequestDelegation = true });
        await pms.ActivateAsync(SandboxPms.Registration(Id, PartnerType.MispPartner));
        pms.Sandbox.AddUser(Id, "misp-password", $"{Id}@example.org", roles.Length == 0 ? ["MISP_PARTNER"] : roles);
        return new MispWorld(pms, time, configure);
    }

    /// <summary>The licences that PMS has for the MISP and that are switched on.</summary>
    public async Task<List<MispLicenceRow>> ActiveLicencesAsync() =>
        [.. (await Pms.Clients.MispLicences.ListAsync(SandboxPms.Cancellation)).Where(row => row.MispId == Id && row.IsActive is true)];

    /// <summary>Asks for the policy that lets authentications through, unapproved.</summary>
    public Task<PolicyRequestReceipt> RequestPolicyAsync() =>
        Pms.Clients.PolicyRequests.SubmitAsync(new NewPolicyRequest { PartnerId = Id, PolicyName = "carry", UseCaseDescription = "traffic" }, SandboxPms.Cancellation);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Pms.DisposeAsync();
    }
}
