using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mosip.Partner.Abis;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Abis;

/// <summary>An ABIS on the sandbox's broker, and MOSIP on the other side.</summary>
internal sealed class AbisWorld : IAsyncDisposable
{
    private static readonly RSA Key = RSA.Create(2048);
    private static readonly X509Certificate2 Certificate = new CertificateRequest("CN=abis", Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));

    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-abis-").FullName;
    private readonly Action<MosipAbisOptions>? _configure;
    private IHost _host = null!;

    private AbisWorld(SandboxBroker broker, Action<MosipAbisOptions>? configure) => (Broker, _configure) = (broker, configure);

    public SandboxBroker Broker { get; }

    public HashMatcher Matcher { get; } = new();

    public ShareShelf Shares { get; } = new(new EnvelopeRecipient(Certificate));

    public SandboxRegistrationProcessor Mosip { get; private set; } = null!;

    public static async Task<AbisWorld> StartAsync(QueueMessageClass format = QueueMessageClass.Text, Action<MosipAbisOptions>? configure = null)
    {
        var world = new AbisWorld(SandboxBroker.Start(), configure);
        world.Mosip = await SandboxRegistrationProcessor.StartAsync(
            new SandboxRegistrationProcessorOptions { Broker = world.Broker.Login, Share = world.Shares.ShareAsync, MessageFormat = format }, TestContext.Current.CancellationToken);
        await world.StartAbisAsync();
        return world;
    }

    /// <summary>A person with a finger, told from others by a number.</summary>
    public static byte[] Person(int number) => new CbeffDocument(new CbeffRecord
    {
        Type = BiometricType.Finger,
        Subtypes = ["Left", "Thumb"],
        Format = CbeffFormat.FingerImage,
        CreatedAt = DateTimeOffset.UnixEpoch,
        Data = (byte[])[.. "FIR\0020\0"u8, .. BitConverter.GetBytes(number)],
    }).ToXml();

    public async Task StartAbisAsync()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddKeyedSingleton<IDataShareClient>("", Shares);
        builder.Services
            .AddMosip(mosip => mosip
                .Configure(options =>
                {
                    options.BaseAddress = new Uri("https://mosip.example.org/");
                    options.PartnerId = "mpartner-default-abis";
                })
                .UsePartnerKey(PartnerKeyProvider.FromKey(PartnerKey.FromRsa(Key, Certificate))))
            .AddMosipInbox(inbox => inbox.Path = Path.Combine(_folder, "inbox.db"))
            .AddMosipAbis(options =>
            {
                options.Queue.Brokers.Add(Broker.Address);
                (options.Queue.UserName, options.Queue.Password) = (Broker.Login.UserName, Broker.Login.Password);
                (options.Queue.Inbound, options.Queue.Outbound) = ("mosip-to-abis", "abis-to-mosip");
                options.Queue.FirstDelay = TimeSpan.FromMilliseconds(20);
                options.Queue.LongestDelay = TimeSpan.FromMilliseconds(100);
                _configure?.Invoke(options);
            })
            .ConfigureHandling(channel => channel.FirstDelay = TimeSpan.FromMilliseconds(5))
            .AddMatcher(Matcher);
        _host = builder.Build();
        await _host.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Ends the ABIS without waiting for what it is doing, as a crash does.</summary>
    public async Task KillAbisAsync()
    {
        Broker.CutOff();
        await _host.StopAsync(new CancellationToken(canceled: true));
        _host.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Mosip.DisposeAsync();
        await _host.StopAsync(new CancellationToken(canceled: true));
        _host.Dispose();
        await Broker.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
