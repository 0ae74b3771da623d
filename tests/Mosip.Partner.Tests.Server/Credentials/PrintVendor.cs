using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Credentials.Handling;
using Mosip.Partner.Credentials.Opening;
using Mosip.Partner.Inbox;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Cli;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Server.Credentials;

/// <summary>A print vendor's program: the callback endpoint on a port of its own, an inbox in a file, a handler that the test gives.</summary>
internal sealed class PrintVendor : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Tray _tray;
    private readonly int _port;

    private PrintVendor(WebApplication application, Tray tray, int port) => (_application, _tray, _port) = (application, tray, port);

    /// <summary>What the handler was called with.</summary>
    public ConcurrentQueue<Credential> Handled => _tray.Handled;

    public IInboxStore Inbox => _application.Services.GetRequiredKeyedService<IInboxStore>("");

    public IServiceProvider Services => _application.Services;

    /// <param name="partner">Who it is.</param>
    /// <param name="folder">Where the inbox is.</param>
    /// <param name="handle">The handler; prints by default.</param>
    /// <param name="configure">Changes the registration of services.</param>
    public static async Task<PrintVendor> StartAsync(OnboardedCredentialPartner partner, TemporaryFolder folder, Func<Credential, CancellationToken, Task<CredentialOutcome>>? handle = null, Action<WebApplicationBuilder>? configure = null)
    {
        int port = Ports.Free();
        var tray = new Tray(handle ?? ((_, _) => Task.FromResult(CredentialOutcome.Printed)));
        WebApplicationBuilder web = WebApplication.CreateSlimBuilder();
        web.WebHost.UseUrls($"http://127.0.0.1:{port}");
        web.Logging.ClearProviders();
        web.Services.AddSingleton(tray);
        web.Services.AddMosip(mosip => mosip.UseSandbox(partner)).AddMosipCredentials().AddHandler<Handler>().UseIssuers(partner.Trust)
            .ConfigureHandling(options => (options.FirstDelay, options.PollInterval) = (TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(100)));
        web.Services.Configure<MosipWebSubOptions>(options => (options.CallbackAddress, options.SecretFile, options.SettlingTime) = (new Uri($"http://127.0.0.1:{port}/mosip/websub"), folder.File("hub.secret"), TimeSpan.FromMilliseconds(50)));
        web.Services.Configure<MosipInboxOptions>(options => options.Path = folder.File("inbox.db"));
        configure?.Invoke(web);
        WebApplication application = web.Build();
        application.MapMosipCredentials();
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new PrintVendor(application, tray, port);
    }

    /// <summary>Waits until the hub delivers to this program.</summary>
    public async Task SubscribedAsync(MosipSandbox sandbox)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!sandbox.Hub.Subscriptions.Any(subscription => subscription.Callback.Port == _port && !subscription.IsStalled))
            await Task.Delay(20, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private sealed class Tray(Func<Credential, CancellationToken, Task<CredentialOutcome>> handle)
    {
        public ConcurrentQueue<Credential> Handled { get; } = new();

        public Task<CredentialOutcome> HandleAsync(Credential credential, CancellationToken cancellationToken)
        {
            Handled.Enqueue(credential);
            return handle(credential, cancellationToken);
        }
    }

    private sealed class Handler(Tray tray) : ICredentialHandler
    {
        public Task<CredentialOutcome> HandleAsync(Credential credential, CancellationToken cancellationToken) => tray.HandleAsync(credential, cancellationToken);
    }
}
