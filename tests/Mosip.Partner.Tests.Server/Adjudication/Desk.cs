using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mosip.Partner.Adjudication;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Inbox;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Abis;
using Mosip.Partner.Tests.Server.Messaging;

namespace Mosip.Partner.Tests.Server.Adjudication;

/// <summary>An adjudicator's desk on the sandbox's broker, and MOSIP on the other side.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private static readonly RSA Key = RSA.Create(2048);
    private static readonly X509Certificate2 Certificate = new CertificateRequest("CN=desk", Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));

    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-desk-").FullName;
    private readonly bool _isVerification;
    private readonly Inbasket _inbasket = new();
    private IHost _host = null!;

    private Desk(SandboxBroker broker, bool isVerification) => (Broker, _isVerification) = (broker, isVerification);

    public SandboxBroker Broker { get; }

    public SandboxAdjudication Mosip { get; private set; } = null!;

    public ShareShelf Shares { get; } = new(new EnvelopeRecipient(Certificate));

    /// <summary>The cases in the order in which they came.</summary>
    public IReadOnlyList<AdjudicationCase> Cases => [.. _inbasket.Cases];

    public IAdjudicationDecisions Adjudication => _host.Services.GetRequiredService<IAdjudicationDecisions>();

    public IVerificationDecisions Verification => _host.Services.GetRequiredService<IVerificationDecisions>();

    public ISharedDataReader Reader => _host.Services.GetRequiredService<ISharedDataReader>();

    public static async Task<Desk> StartAsync(bool isVerification = false, Action<SandboxAdjudicationOptions>? configure = null, Action<SandboxBrokerOptions>? broker = null)
    {
        var desk = new Desk(SandboxBroker.Start(broker), isVerification);
        var options = new SandboxAdjudicationOptions { Broker = desk.Broker.Login, IsVerification = isVerification };
        configure?.Invoke(options);
        desk.Mosip = await SandboxAdjudication.StartAsync(options, TestContext.Current.CancellationToken);
        await desk.OpenAsync();
        return desk;
    }

    public async Task OpenAsync()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddKeyedSingleton<IDataShareClient>("", Shares);
        builder.Services.AddSingleton(_inbasket);
        var mosip = builder.Services
            .AddMosip(mosip => mosip
                .Configure(options =>
                {
                    options.BaseAddress = new Uri("https://mosip.example.org/");
                    options.PartnerId = "mpartner-default-adjudication";
                })
                .UsePartnerKey(PartnerKeyProvider.FromKey(PartnerKey.FromRsa(Key, Certificate))))
            .AddMosipInbox(inbox => inbox.Path = Path.Combine(_folder, "inbox.db"));
        void Configure(MosipAdjudicationOptions options)
        {
            options.Queue.Brokers.Add(Broker.Address);
            (options.Queue.UserName, options.Queue.Password) = (Broker.Login.UserName, Broker.Login.Password);
            options.Queue.FirstDelay = TimeSpan.FromMilliseconds(20);
            options.Queue.LongestDelay = TimeSpan.FromMilliseconds(100);
        }
        (_isVerification ? mosip.AddMosipVerification(Configure) : mosip.AddMosipAdjudication(Configure)).AddHandler<Inbasket.Handler>();
        _host = builder.Build();
        await _host.StartAsync(TestContext.Current.CancellationToken);
    }

    public async Task CloseAsync()
    {
        await _host.StopAsync(TestContext.Current.CancellationToken);
        _host.Dispose();
    }

    public async Task<AdjudicationCase> NextAsync(int number = 1)
    {
        await Until.TrueAsync(() => Cases.Count >= number, $"case {number}");
        return Cases[number - 1];
    }

    public async Task SettledAsync(string caseId)
    {
        InboxChannel cases = _host.Services.GetInboxChannel(_isVerification ? "verification-cases" : "adjudication-cases");
        await Until.TrueAsync(async () => await cases.FindAsync(caseId, TestContext.Current.CancellationToken) is { State: InboxState.Completed }, $"case {caseId} is settled");
    }

    /// <summary>Waits until nothing more is to be sent.</summary>
    public async Task SentAsync()
    {
        InboxChannel decisions = _host.Services.GetInboxChannel(_isVerification ? "verification-decisions" : "adjudication-decisions");
        await Until.TrueAsync(async () => (await decisions.CountAsync(TestContext.Current.CancellationToken)).Waiting == 0, "every decision is sent");
    }

    public async Task<SandboxReplyReading> ReadingAsync(int number = 1)
    {
        await Until.TrueAsync(() => Mosip.Readings.Count >= number, $"MOSIP's reading of decision {number}");
        return Mosip.Readings[number - 1];
    }

    public async ValueTask DisposeAsync()
    {
        await Mosip.DisposeAsync();
        await _host.StopAsync(new CancellationToken(canceled: true));
        _host.Dispose();
        await Broker.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    internal sealed class Inbasket
    {
        public ConcurrentQueue<AdjudicationCase> Cases { get; } = new();

        public sealed class Handler(Inbasket inbasket) : ICaseHandler
        {
            public Task ReceiveAsync(AdjudicationCase adjudicationCase, CancellationToken cancellationToken)
            {
                inbasket.Cases.Enqueue(adjudicationCase);
                return Task.CompletedTask;
            }
        }
    }
}
