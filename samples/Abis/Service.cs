using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mosip.Partner.Core.Keys;

namespace ToyAbis;

/// <summary>The ABIS alone, with a MOSIP and a broker in another process that its files name.</summary>
public static class Service
{
    /// <summary>Answers until Ctrl+C.</summary>
    /// <param name="files">The directory with settings, key and certificates; the ABIS keeps what it knows there, too.</param>
    public static async Task RunAsync(string files)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddJsonFile(At("appsettings.json")).AddEnvironmentVariables();
        IConfigurationSection settings = builder.Configuration.GetSection("Mosip");
        builder.Services
            .AddMosip(mosip => mosip.UseConfiguration(settings).UsePartnerKey(PartnerKeyProvider.FromPemFiles(At("partner-key.pem"), null, At("partner-certificates.pem"))))
            .AddMosipInbox(inbox => inbox.Path = At("inbox.db"))
            .AddMosipAbis()
            .AddMatcher(new ToyTemplateMatcher(At("references.txt")));
        using IHost abis = builder.Build();
        await abis.RunAsync();

        string At(string name) => Path.GetFullPath(name, Path.GetFullPath(files));
    }
}
