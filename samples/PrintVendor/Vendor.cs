using System.Net;
using System.Net.Sockets;
using Mosip.Partner.Core;
using Mosip.Partner.Credentials.Proofs;
using Mosip.Partner.Inbox;
using Mosip.Partner.WebSub;
using PrintVendor.Printing;

namespace PrintVendor;

/// <summary>The vendor's service: the hub's callback, the inbox, the printer.</summary>
/// <param name="connect">Says where MOSIP is, and who the vendor is there.</param>
/// <param name="trust">Whose credentials are printed.</param>
/// <param name="port">Where the hub reaches the service; the same at each start.</param>
/// <param name="state">Where inbox and secret are kept between runs.</param>
/// <param name="tray">Where cards are put.</param>
/// <param name="fonts">The fonts of the cards.</param>
public sealed class Vendor(Action<MosipBuilder> connect, CredentialTrust trust, int port, string state, CardTray tray, CardFonts fonts)
{
    /// <summary>Starts the service; it subscribes by itself.</summary>
    public async Task<WebApplication> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(tray).AddSingleton(new CardRenderer(fonts));
        // <snippet:vendor>
        builder.Services
            .AddMosip(connect)                    // mosip => mosip.UseSandbox(partner)
            .AddMosipCredentials()
            .UseIssuers(trust)
            .AddHandler<CardPrinter>();
        builder.Services.Configure<MosipWebSubOptions>(options =>
        {
            options.CallbackAddress = new Uri($"http://127.0.0.1:{port}/mosip/websub");
            options.SecretFile = Path.Combine(state, "hub.secret");
        });
        builder.Services.Configure<MosipInboxOptions>(options => options.Path = Path.Combine(state, "inbox.db"));
        WebApplication application = builder.Build();
        application.MapMosipCredentials();
        // </snippet:vendor>
        await application.StartAsync();
        return application;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
