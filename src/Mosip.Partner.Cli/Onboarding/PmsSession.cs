using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Management;

namespace Mosip.Partner.Cli.Onboarding;

/// <summary>Partner management as the configuration's partner sees it, and as its administrator does, where there is one.</summary>
internal sealed class PmsSession : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private PmsSession(ServiceProvider services, MosipCredentials? administrator)
    {
        _services = services;
        Partner = services.GetRequiredService<MosipManagement>();
        Administrator = administrator is null ? null : services.GetRequiredService<IMosipManagementFactory>().Create(administrator);
    }

    public MosipManagement Partner { get; }

    public MosipManagement? Administrator { get; }

    public static PmsSession Open(OnboardingConfigFile file, TimeProvider time)
    {
        MosipCredentials partner = file.PartnerCredentials();
        MosipCredentials? administrator = file.AdministratorCredentials();
        var services = new ServiceCollection();
        services.AddSingleton(time);
        services.AddMosip(mosip => mosip.Configure(options =>
            {
                options.BaseAddress = file.Config.BaseAddress;
                options.PartnerId = file.Config.Partner.Id;
            }))
            .UseLogin(partner)
            .AddMosipManagement();
        return new PmsSession(services.BuildServiceProvider(), administrator);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
