using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Abis;

/// <summary>An ABIS of the SDK with the sandbox's mock matcher, that logs in and reads shares at a real sandbox.</summary>
internal sealed class RunningAbis : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-abis-").FullName;
    private IHost _host = null!;

    public MockAbisMatcher Matcher { get; } = new();

    public static async Task<RunningAbis> StartAsync(OnboardedQueuePartner partner, QueueBroker broker, IQueueTransport? transport = null, string inbound = "mosip-to-abis", string outbound = "abis-to-mosip")
    {
        var abis = new RunningAbis();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services
            .AddMosip(mosip => mosip.UseSandbox(partner))
            .AddMosipInbox(inbox => inbox.Path = Path.Combine(abis._folder, "inbox.db"))
            .AddMosipAbis(options =>
            {
                options.Queue.Brokers.Add(broker.Address);
                (options.Queue.UserName, options.Queue.Password) = (broker.UserName, broker.Password);
                (options.Queue.Inbound, options.Queue.Outbound) = (inbound, outbound);
            })
            .UseTransport(transport ?? QueueTransport.ByAddress)
            .AddMatcher(abis.Matcher);
        abis._host = builder.Build();
        await abis._host.StartAsync(TestContext.Current.CancellationToken);
        return abis;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(new CancellationToken(canceled: true));
        _host.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
