using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Credentials.Handling;
using Mosip.Partner.Credentials.Opening;
using Mosip.Partner.Inbox;
using Mosip.Partner.Inbox.PostgreSql;
using Mosip.Partner.WebSub;
using Npgsql;

namespace Mosip.Partner.Benchmarks.Soak;

/// <summary>The process that is killed: a print vendor's program as the guide has it, with one handler that prints outside the database and writes a row inside.</summary>
internal static class SoakWorker
{
    public const string Verb = "soak-worker";

    public static async Task<int> RunAsync(string[] args)
    {
        var options = new CommandOptions(args);
        int port = options.Number("port", 0);
        WebApplicationBuilder web = WebApplication.CreateSlimBuilder();
        web.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        web.Logging.ClearProviders();
        web.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        web.Services.AddSingleton(_ => new SoakTray(options.Required("tray")));
        SoakPartner partner = SoakPartner.Load(options.Required("partner"));
        web.Services.AddMosip(mosip =>
        {
            mosip.Configure(core => (core.BaseAddress, core.PartnerId) = (partner.BaseAddress, partner.PartnerId))
                .UseLogin(MosipCredentials.Client(partner.PartnerId, partner.Secret))
                .UsePartnerKey(PartnerKeyProvider.FromKey(PartnerKey.FromPem(partner.PrivateKey, null, [.. CertificatesOf(partner.Certificates)])))
                .UseTrustAnchors(_ => new TrustAnchors(CertificatesOf(partner.TrustAnchor)));
            mosip.Services.AddKeyedSingleton<IInboxStore>(mosip.Name, (_, _) => new MortalStore(OpenStore(options)));
            mosip.AddMosipCredentials().AddHandler<CardPrinter>().ConfigureHandling(channel =>
                (channel.Concurrency, channel.LeaseDuration, channel.PollInterval, channel.FirstDelay) = (8, TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(250)));
        });
        web.Services.Configure<MosipWebSubOptions>(hub => (hub.CallbackAddress, hub.SecretFile, hub.ResubscribeInterval) =
            (new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/mosip/websub")), options.Required("secret"), TimeSpan.FromSeconds(2)));
        WebApplication program = web.Build();
        program.MapMosipWebSub();
        await program.StartAsync();
        Console.WriteLine("ready");
        _ = Task.Run(() => Death.Obey(program.Lifetime.StopApplication));
        await program.WaitForShutdownAsync();
        await program.DisposeAsync();
        return 0;
    }

    private static EncryptedInboxStore OpenStore(CommandOptions options)
    {
        IInboxStore store = options.Text("postgres") is { } connection ? new PostgreSqlInboxStore(NpgsqlDataSource.Create(connection)) : SqliteInboxStore.Open(options.Required("sqlite"));
        return new EncryptedInboxStore(store, InboxContentKey.FromFile(options.Required("key")));
    }

    private static X509Certificate2Collection CertificatesOf(string pem)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPem(pem);
        return certificates;
    }

    private sealed class CardPrinter(SoakTray tray) : ICredentialHandler
    {
        public Task<CredentialOutcome> HandleAsync(Credential credential, CancellationToken cancellationToken)
        {
            Death.Pass(SoakPlaces.Handling);
            if (string.IsNullOrEmpty(credential.Attributes["fullName"].Text()))
                return Task.FromResult(CredentialOutcome.Rejected());
            tray.Put(credential.IdempotencyKey, credential.Attempt);
            Death.Pass(SoakPlaces.Printed);
            return Task.FromResult(CredentialOutcome.Printed.With(async (transaction, cancel) =>
            {
                await SoakDatabase.WriteAsync(transaction, credential.IdempotencyKey, cancel);
                Death.Pass(SoakPlaces.Committing);
            }));
        }
    }
}
