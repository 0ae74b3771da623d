using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Login;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Unit.WebSub;

/// <summary>A registration whose hub is a script.</summary>
internal sealed class HubFixture : IAsyncDisposable
{
    public const string Topic = "acme-print/CREDENTIAL_ISSUED";

    private readonly ServiceProvider _services;

    public HubFixture(Action<MosipWebSubBuilder>? configure = null, Action<MosipWebSubOptions>? options = null, string[]? topics = null)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddMosip(mosip => mosip
            .Configure(core => (core.BaseAddress, core.PartnerId) = (new Uri("https://api.example.org/"), "acme-print"))
            .ConfigureHttpClients(client => client.ConfigurePrimaryHttpMessageHandler(() => new Scripted(this)))
            .AddMosipWebSub(webSub =>
            {
                foreach (string topic in topics ?? [])
                    webSub.Subscribe(topic, _ => Sink);
                if (topics is null)
                    webSub.Subscribe(core => $"{core.PartnerId}/CREDENTIAL_ISSUED", _ => Sink);
                configure?.Invoke(webSub);
            })
            .UseLogin(Tokens));
        services.Configure<MosipWebSubOptions>("", webSub =>
        {
            webSub.CallbackAddress = new Uri("https://print.acme.example/mosip/websub/");
            webSub.Secret = "kP7-hub-secret-01";
            options?.Invoke(webSub);
        });
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public ConcurrentQueue<Sent> Requests { get; } = new();

    public Func<Sent, (HttpStatusCode Status, string Body)> Script { get; set; } = _ => (HttpStatusCode.Accepted, "hub.mode=accepted");

    public RecordingSink Sink { get; } = new();

    public CountingTokens Tokens { get; } = new();

    public IHubClient Hub => _services.GetRequiredService<IHubClient>();

    public HubReceiver Receiver => _services.GetRequiredService<HubReceiver>();

    public HubSubscriber Subscriber => _services.GetRequiredService<HubSubscriber>();

    public HubSubscription Subscription => Subscriber.Subscriptions.Single();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    internal sealed record Sent(string Uri, string? ContentType, string? Cookie, string Body);

    internal sealed class RecordingSink : IHubEventSink
    {
        public ConcurrentQueue<HubEvent> Events { get; } = new();

        public ConcurrentQueue<(string Id, string Body)> Unreadable { get; } = new();

        public Func<Task>? Before { get; set; }

        public async Task StoreAsync(HubEvent delivered, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
        {
            if (Before is { } before)
                await before();
            Events.Enqueue(delivered);
        }

        public async Task StoreUnreadableAsync(string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
        {
            if (Before is { } before)
                await before();
            Unreadable.Enqueue((id, Encoding.UTF8.GetString(body.Span)));
        }
    }

    internal sealed class CountingTokens : IMosipTokenProvider
    {
        private int _made = 1;

        public ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(new AccessToken($"token-{_made}", DateTimeOffset.MaxValue));

        public ValueTask<AccessToken> RenewAsync(AccessToken refused, CancellationToken cancellationToken = default)
        {
            _made++;
            return GetAsync(cancellationToken);
        }
    }

    private sealed class Scripted(HubFixture fixture) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var sent = new Sent(
                request.RequestUri!.OriginalString, request.Content!.Headers.ContentType?.MediaType, request.Headers.TryGetValues("Cookie", out var cookie) ? cookie.Single() : null,
                await request.Content.ReadAsStringAsync(cancellationToken));
            fixture.Requests.Enqueue(sent);
            (HttpStatusCode status, string body) = fixture.Script(sent);
            return new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded") };
        }
    }
}
