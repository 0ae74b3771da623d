using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Login;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Server.WebSub;

/// <summary>A partner's program with the callback endpoint, on a port of its own.</summary>
internal sealed class CallbackServer : IAsyncDisposable
{
    public const string Topic = "acme-print/CREDENTIAL_ISSUED", Secret = "kP7-hub-secret-01";

    private readonly WebApplication _application;

    private CallbackServer(WebApplication application, Sink events) => (_application, Events) = (application, events);

    public Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    public Uri Callback => new(Address, $"/mosip/websub/{Topic}");

    public Sink Events { get; }

    public HubSubscriber Subscriber => _application.Services.GetRequiredService<HubSubscriber>();

    public IHubClient Hub => _application.Services.GetRequiredService<IHubClient>();

    /// <param name="port">The port; 0 for any.</param>
    /// <param name="configure">Changes the options.</param>
    /// <param name="builder">Changes the registration.</param>
    /// <param name="login">Logs in; without it nothing is subscribed.</param>
    /// <param name="mosip">Where login and hub are.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="time">The clock; the system's by default.</param>
    public static async Task<CallbackServer> StartAsync(int port = 0, Action<MosipWebSubOptions>? configure = null, Action<MosipWebSubBuilder>? builder = null, MosipCredentials? login = null, Uri? mosip = null, string topic = Topic, TimeProvider? time = null)
    {
        WebApplicationBuilder web = WebApplication.CreateSlimBuilder();
        web.WebHost.UseUrls($"http://127.0.0.1:{port}");
        web.Logging.ClearProviders();
        web.Services.AddSingleton(time ?? TimeProvider.System);
        var sink = new Sink();
        web.Services.AddMosip(registration =>
        {
            registration.Configure(core => (core.BaseAddress, core.PartnerId) = (mosip ?? new Uri("http://127.0.0.1:1/"), "acme-print"));
            registration.AddMosipWebSub(webSub =>
            {
                webSub.Subscribe(topic, _ => sink);
                builder?.Invoke(webSub);
            });
            _ = login is null ? registration.UseLogin(new NoLogin()) : registration.UseLogin(login);
        });
        web.Services.Configure<MosipWebSubOptions>(options =>
        {
            options.CallbackAddress = new Uri($"http://127.0.0.1:{port}/mosip/websub");
            options.Secret = Secret;
            configure?.Invoke(options);
        });
        WebApplication application = web.Build();
        application.MapMosipWebSub();
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new CallbackServer(application, sink);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    // Where no hub is, nobody logs in.
    private sealed class NoLogin : IMosipTokenProvider
    {
        public ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken = default) => throw new MosipTransportException(MosipTransportFault.NotReached, "log in");

        public ValueTask<AccessToken> RenewAsync(AccessToken refused, CancellationToken cancellationToken = default) => GetAsync(cancellationToken);
    }

    internal sealed class Sink : IHubEventSink
    {
        private readonly Channel<HubEvent> _arrived = Channel.CreateUnbounded<HubEvent>();

        public ConcurrentQueue<HubEvent> All { get; } = new();

        public Func<HubEvent, Task>? Before { get; set; }

        public async Task StoreAsync(HubEvent delivered, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
        {
            if (Before is { } before)
                await before(delivered);
            All.Enqueue(delivered);
            await _arrived.Writer.WriteAsync(delivered, cancellationToken);
        }

        public Task StoreUnreadableAsync(string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => throw new NotSupportedException();

        /// <summary>Waits for so many more events.</summary>
        public async Task WaitAsync(int count)
        {
            for (int i = 0; i < count; i++)
                await _arrived.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }
    }
}
