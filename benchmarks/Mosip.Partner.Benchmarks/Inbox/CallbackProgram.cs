using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Inbox;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Benchmarks.Inbox;

/// <summary>A partner's program as the loads run it: the callback of one topic in front of one channel of an inbox.</summary>
internal static class CallbackProgram
{
    public const string Topic = "acme-print/CREDENTIAL_ISSUED", Channel = "credentials";

    public static readonly HubSecret Secret = new("kP7-hub-secret-01");

    public static Uri CallbackOf(int port) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/mosip/websub/{Topic}"));

    /// <summary>An event of the usual size, signed.</summary>
    public static (byte[] Body, string Signature) Event(string id)
    {
        string proof = new('A', 1200);
        byte[] body = Encoding.UTF8.GetBytes($$$"""
            {"publisher":"CREDENTIAL_SERVICE", "topic":"{{{Topic}}}", "publishedOn":"2026-11-23T10:00:00.000Z", "event":{"id":"{{{id}}}", "transactionId":"{{{id}}}", "dataShareUri":"http://datashare.datashare/v1/datashare/get/p/s/k", "data":{"credentialType":"euin", "proof":{"signature":"{{{proof}}}"} } } }
            """);
        return (body, HubSignature.Create(Secret, body));
    }

    public static async Task<WebApplication> StartAsync(int port, Action<MosipBuilder> inbox, Func<IServiceProvider, IInboxHandler> handler)
    {
        WebApplicationBuilder web = WebApplication.CreateSlimBuilder();
        web.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        web.Logging.ClearProviders();
        web.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        web.Services.AddMosip(mosip =>
        {
            mosip.Configure(core => (core.BaseAddress, core.PartnerId) = (new Uri("http://127.0.0.1:1/"), "acme-print")).UseLogin(new NoHub());
            inbox(mosip);
            mosip.AddInboxChannel(Channel, handler, options => (options.Concurrency, options.LeaseDuration) = (8, TimeSpan.FromSeconds(5)));
            mosip.AddMosipWebSub(webSub => webSub.Subscribe(Topic, services => new Sink(services.GetInboxChannel(Channel))));
        });
        web.Services.Configure<MosipWebSubOptions>(options => (options.CallbackAddress, options.Secret) = (new Uri("http://127.0.0.1/mosip/websub"), Secret.Reveal()));
        WebApplication application = web.Build();
        application.MapMosipWebSub();
        await application.StartAsync();
        return application;
    }

    private sealed class Sink(InboxChannel channel) : IHubEventSink
    {
        public Task StoreAsync(HubEvent delivered, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => channel.StoreAsync(delivered.Id, body, cancellationToken: cancellationToken);

        public Task StoreUnreadableAsync(string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => channel.StoreAsync(id, body, cancellationToken: cancellationToken);
    }

    // The load plays the hub and needs no subscription.
    private sealed class NoHub : IMosipTokenProvider
    {
        public ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken = default) => throw new MosipTransportException(MosipTransportFault.NotReached, "log in");

        public ValueTask<AccessToken> RenewAsync(AccessToken refused, CancellationToken cancellationToken = default) => GetAsync(cancellationToken);
    }
}
