using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mosip.Partner.Abis;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Benchmarks.Queue;

/// <summary>An ABIS as a vendor's program runs it, with its durable store, a matcher that is given and shares without a network.</summary>
internal static class AbisProgram
{
    public static async Task<IHost> StartAsync(QueueBroker broker, QueuePair queues, string database, IAbisMatcher matcher, int concurrency, IQueueTransport? transport = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        RSA key = RSA.Create(2048);
        X509Certificate2 certificate = new CertificateRequest("CN=abis", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        builder.Services.AddKeyedSingleton<IDataShareClient>("", new OneShare());
        builder.Services
            .AddMosip(mosip => mosip
                .Configure(options => (options.BaseAddress, options.PartnerId) = (new Uri("https://mosip.example.org/"), "mpartner-default-abis"))
                .UsePartnerKey(PartnerKeyProvider.FromKey(PartnerKey.FromRsa(key, certificate))))
            .AddMosipInbox(inbox => inbox.Path = database)
            .AddMosipAbis(options =>
            {
                options.AcceptPlainShares = true;
                options.Queue.Brokers.Add(broker.Address);
                (options.Queue.UserName, options.Queue.Password) = (broker.UserName, broker.Password);
                (options.Queue.Inbound, options.Queue.Outbound) = (queues.Receive, queues.Send);
                (options.Queue.Concurrency, options.Queue.FirstDelay, options.Queue.LongestDelay) = (concurrency, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(500));
            })
            .ConfigureHandling(channel => channel.Concurrency = concurrency)
            .UseTransport(transport ?? QueueTransport.ByAddress)
            .AddMatcher(matcher);
        IHost host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
