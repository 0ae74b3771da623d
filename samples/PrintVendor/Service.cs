using System.Globalization;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Credentials.JsonLd;
using Mosip.Partner.Credentials.Proofs;
using PrintVendor.Printing;

namespace PrintVendor;

/// <summary>The vendor alone, with a MOSIP in another process or country that its files name: settings, key, certificates, and what the operator hands over.</summary>
public static class Service
{
    private const int DefaultPort = 8090;

    public static async Task RunAsync(string files, CardTray tray, CardFonts fonts)
    {
        int port = int.TryParse(Environment.GetEnvironmentVariable("PRINT_VENDOR_PORT"), CultureInfo.InvariantCulture, out int given) ? given : DefaultPort;
        IConfigurationSection settings = new ConfigurationBuilder().AddJsonFile(At("appsettings.json")).AddEnvironmentVariables().Build().GetSection("Mosip");
        // <snippet:trust>
        // Handed over by the operator, and pinned: nothing is fetched.
        var trust = new CredentialTrust
        {
            Contexts = PinnedContexts.Standard.With($"{settings["BaseAddress"]}.well-known/mosip-context.json", File.ReadAllBytes(At("mosip-context.json"))),
            Issuers = [CredentialIssuer.Read(File.ReadAllBytes(At("controller.json")), File.ReadAllBytes(At("public-key.json")))],
        };
        // </snippet:trust>
        var vendor = new Vendor(
            mosip => mosip.UseConfiguration(settings).UsePartnerKey(PartnerKeyProvider.FromPemFiles(At("partner-key.pem"), null, At("partner-certificates.pem"))),
            trust, port, Directory.CreateDirectory(At("state")).FullName, tray, fonts);
        await using WebApplication service = await vendor.StartAsync();
        Console.WriteLine($"Receiving the credentials of {settings["PartnerId"]}; Ctrl+C ends.");
        await service.WaitForShutdownAsync();

        string At(string name) => Path.GetFullPath(name, Path.GetFullPath(files));
    }
}
