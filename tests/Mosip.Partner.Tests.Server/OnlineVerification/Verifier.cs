using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Inbox;
using Mosip.Partner.OnlineVerification;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Cli;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Server.OnlineVerification;

/// <summary>An online verification partner's program: the callback endpoint on a port of its own, an inbox in a file, a handler that hands events to the test.</summary>
internal sealed class Verifier : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Handed _handed;

    private Verifier(WebApplication application, Handed handed) => (_application, _handed) = (application, handed);

    public IServiceProvider Services => _application.Services;

    /// <param name="sandbox">MOSIP's side; the call returns when all topics are subscribed there.</param>
    /// <param name="partner">Who it is.</param>
    /// <param name="folder">Where the inbox is.</param>
    /// <param name="apply">What the handler answers; that everything is applied by default.</param>
    public static async Task<Verifier> StartAsync(MosipSandbox sandbox, OnboardedCredentialPartner partner, TemporaryFolder folder, Func<OnlineVerificationEvent, OnlineVerificationOutcome>? apply = null)
    {
        int port = Ports.Free();
        var handed = new Handed(apply ?? (_ => OnlineVerificationOutcome.Applied));
        WebApplicationBuilder web = WebApplication.CreateSlimBuilder();
        web.WebHost.UseUrls($"http://127.0.0.1:{port}");
        web.Logging.ClearProviders();
        web.Services.AddSingleton(handed);
        web.Services.AddMosip(mosip => mosip.UseSandbox(partner)).AddMosipOnlineVerification().AddHandler<Handler>()
            .ConfigureHandling(options => (options.FirstDelay, options.PollInterval) = (TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(100)));
        web.Services.Configure<MosipWebSubOptions>(options => (options.CallbackAddress, options.SecretFile) = (new Uri($"http://127.0.0.1:{port}/mosip/websub"), folder.File("hub.secret")));
        web.Services.Configure<MosipInboxOptions>(options => options.Path = folder.File("inbox.db"));
        WebApplication application = web.Build();
        application.MapMosipOnlineVerification();
        await application.StartAsync(TestContext.Current.CancellationToken);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (sandbox.Hub.Subscriptions.Count < OnlineVerificationTopic.All.Count)
            await Task.Delay(20, patience.Token);
        return new Verifier(application, handed);
    }

    /// <summary>The next event of a type that fits; others are passed over.</summary>
    public async Task<TEvent> NextAsync<TEvent>(Func<TEvent, bool>? fits = null) where TEvent : OnlineVerificationEvent
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
            if (await _handed.Events.Reader.ReadAsync(patience.Token) is TEvent happened && fits?.Invoke(happened) is not false)
                return happened;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private sealed record Handed(Func<OnlineVerificationEvent, OnlineVerificationOutcome> Apply)
    {
        public Channel<OnlineVerificationEvent> Events { get; } = Channel.CreateUnbounded<OnlineVerificationEvent>();
    }

    private sealed class Handler(Handed handed) : IOnlineVerificationHandler
    {
        public Task<OnlineVerificationOutcome> HandleAsync(OnlineVerificationEvent happened, CancellationToken cancellationToken)
        {
            handed.Events.Writer.TryWrite(happened);
            return Task.FromResult(handed.Apply(happened));
        }
    }
}
