using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Inbox;

namespace Mosip.Partner.Tests.Unit.Inbox;

public sealed class RegistrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-inbox-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddInboxChannel_HostedService_HandlesWhatIsStored()
    {
        await using ServiceProvider services = Build(mosip => mosip
            .AddMosipInbox(options => options.Path = Path.Combine(_folder, "a.db"))
            .AddInboxChannel("credentials", _ => new Handler(InboxOutcome.Completed())));
        await StartAsync(services);
        InboxChannel channel = services.GetInboxChannel("credentials");

        await channel.StoreAsync("1", "Amina"u8.ToArray(), cancellationToken: Cancellation);
        while ((await channel.FindAsync("1", Cancellation))!.State != InboxState.Completed)
            await Task.Yield();

        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(services)).Status);
        Assert.True(File.Exists(Path.Combine(_folder, "a.db.key")));
        await StopAsync(services);
    }

    [Fact]
    public async Task AddMosipInbox_ParkedEntry_IsDegraded()
    {
        await using ServiceProvider services = Build(mosip => mosip
            .AddMosipInbox(options => (options.Path, options.EncryptContent) = (Path.Combine(_folder, "a.db"), false))
            .AddInboxChannel("credentials", _ => new Handler(InboxOutcome.Parked("bad"))));
        await StartAsync(services);
        InboxChannel channel = services.GetInboxChannel("credentials");
        await channel.StoreAsync("1", default, cancellationToken: Cancellation);
        while ((await channel.FindAsync("1", Cancellation))!.State != InboxState.Parked)
            await Task.Yield();

        HealthReport report = await CheckAsync(services);

        Assert.Equal(HealthStatus.Degraded, report.Status);
        Assert.Equal(1L, report.Entries["mosip-inbox"].Data["credentials parked"]);
        Assert.False(File.Exists(Path.Combine(_folder, "a.db.key")));
        await StopAsync(services);
    }

    [Fact]
    public async Task AddMosipInbox_KeyOfAnInboxIsGone_IsRefusedAndNoOtherIsMade()
    {
        string file = Path.Combine(_folder, "a.db");
        await using (ServiceProvider services = Build(mosip => mosip.AddMosipInbox(options => options.Path = file)))
            services.GetRequiredKeyedService<IInboxStore>("");
        File.Move(file + ".key", file + ".elsewhere");

        await using ServiceProvider again = Build(mosip => mosip.AddMosipInbox(options => options.Path = file));
        MosipInputException refusal = Assert.Throws<MosipInputException>(() => again.GetRequiredKeyedService<IInboxStore>(""));

        Assert.Contains("a.db.key", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(file + ".key"));
        File.Move(file + ".elsewhere", file + ".key");
        await using ServiceProvider restored = Build(mosip => mosip.AddMosipInbox(options => options.Path = file));
        Assert.NotNull(restored.GetRequiredKeyedService<IInboxStore>(""));
    }

    [Fact]
    public async Task AddMosipInbox_Configuration_IsBoundByName()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Inbox:Path"] = Path.Combine(_folder, "b.db"),
            ["Inbox:KeyFile"] = Path.Combine(_folder, "elsewhere.key"),
        }).Build();
        var services = new ServiceCollection().AddLogging();
        services.AddMosip("country-b", mosip => mosip.UseConfiguration(configuration).AddMosipInbox());
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.IsType<EncryptedInboxStore>(provider.GetRequiredKeyedService<IInboxStore>("country-b"));
        Assert.True(File.Exists(Path.Combine(_folder, "b.db")) && File.Exists(Path.Combine(_folder, "elsewhere.key")));
    }

    [Fact]
    public void AddMosipInbox_NoPath_IsNamedAtStart()
    {
        using ServiceProvider services = Build(mosip => mosip.AddMosipInbox(options => options.Path = ""));

        Assert.Contains("Inbox:Path", Assert.Throws<OptionsValidationException>(() => services.GetRequiredKeyedService<IInboxStore>("")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InboxChannel_OptionsThatMakeNoSense_AreRefused()
    {
        var store = SqliteInboxStore.Open(Path.Combine(_folder, "c.db"));

        Assert.Throws<ArgumentOutOfRangeException>(() => new InboxChannel(store, "c", new Handler(InboxOutcome.Completed()), new InboxChannelOptions { Concurrency = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InboxChannel(store, "c", new Handler(InboxOutcome.Completed()), new InboxChannelOptions { LongestDelay = TimeSpan.Zero }));
    }

    private static ServiceProvider Build(Action<MosipBuilder> configure)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddHealthChecks().AddMosipInbox();
        services.AddMosip(configure);
        return services.BuildServiceProvider();
    }

    private static Task<HealthReport> CheckAsync(ServiceProvider services) => services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancellation);

    private static async Task StartAsync(ServiceProvider services)
    {
        foreach (IHostedService service in services.GetServices<IHostedService>().OfType<InboxChannel>())
            await service.StartAsync(Cancellation);
    }

    private static async Task StopAsync(ServiceProvider services)
    {
        foreach (IHostedService service in services.GetServices<IHostedService>().OfType<InboxChannel>())
            await service.StopAsync(CancellationToken.None);
    }

    private sealed class Handler(InboxOutcome outcome) : IInboxHandler
    {
        public Task<InboxOutcome> HandleAsync(InboxItem item, CancellationToken cancellationToken) => Task.FromResult(outcome);
    }
}
