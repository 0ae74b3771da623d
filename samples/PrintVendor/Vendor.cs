using System.Net;
using System.Net.Sockets;
using Mosip.Partner.Inbox;
using Mosip.Partner.Sandbox;
using Mosip.Partner.WebSub;
using PrintVendor.Printing;

namespace PrintVendor;

/// <summary>The vendor's service: the hub's callback, the inbox, the printer.</summary>
public static class Vendor
{
    /// <summary>Starts the service; it subscribes by itself.</summary>
    /// <param name="partner">The vendor, as MOSIP knows it.</param>
    /// <param name="state">Where inbox and secret are kept between runs.</param>
    /// <param name="tray">Where cards are put.</param>
    /// <param name="fonts">The fonts of the cards.</param>
    public static async Task<WebApplication> StartAsync(OnboardedCredentialPartner partner, string state, CardTray tray, CardFonts fonts)
    {
        int port = FreePort();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(tray).AddSingleton(new CardRenderer(fonts));
        // <snippet:vendor>
        builder.Services
            .AddMosip(mosip => mosip.UseSandbox(partner))
            .AddMosipCredentials()
            .UseIssuers(partner.Trust)
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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
