using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Authentication;

/// <summary>A sandbox with one bank and one resident, over real HTTP, shared by the tests of a class.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    public const string Vid = "4370296312658178";

    public MosipSandbox Sandbox { get; private set; } = null!;

    public OnboardedPartner Bank { get; private set; } = null!;

    public static IndividualId Person => IndividualId.Vid(Vid);

    public async ValueTask InitializeAsync()
    {
        Sandbox = await MosipSandbox.StartAsync(options => options.AddResident(Resident.Sample(Vid)));
        Bank = await Sandbox.OnboardAsync();
    }

    /// <summary>A client of its own, so that tests do not share options.</summary>
    public ServiceProvider Services(OnboardedPartner? partner = null, Action<MosipAuthenticationBuilder>? configure = null, Action<IServiceCollection>? services = null)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        services?.Invoke(collection);
        collection.AddMosip(mosip => mosip.UseSandbox(partner ?? Bank)).AddMosipAuthentication(configure);
        return collection.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync() => await Sandbox.DisposeAsync();
}
