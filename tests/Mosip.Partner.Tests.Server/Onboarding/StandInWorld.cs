using Microsoft.Extensions.DependencyInjection;

namespace Mosip.Partner.Tests.Server.Onboarding;

/// <summary>The same partners before a <see cref="StandInPms"/>, where a run costs next to nothing.</summary>
public sealed class StandInWorld : OnboardingWorld
{
    private readonly StandInPms _pms = new();

    public override Uri BaseAddress { get; } = new("http://pms.example/");

    public override HttpMessageHandler Wire() => new Shared(_pms);

    protected override Task StartAsync() => Task.CompletedTask;

    protected override void AddUser(string id, string role) => _pms.AddUser(id, role);

    protected override void Connect(IHttpClientBuilder client) => client.ConfigurePrimaryHttpMessageHandler(Wire);

    // The factory disposes of its handlers; the server behind them lives on.
    private sealed class Shared(HttpMessageHandler server) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _server = new(server, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _server.SendAsync(request, cancellationToken);
    }
}
