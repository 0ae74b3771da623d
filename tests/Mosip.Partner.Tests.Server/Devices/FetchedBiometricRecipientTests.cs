using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Devices;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Devices;

/// <summary>IDA's certificate for biometrics, fetched over real HTTP.</summary>
public sealed class FetchedBiometricRecipientTests : IAsyncLifetime
{
    private static readonly MosipCredentials Login = MosipCredentials.User("sandbox-admin", "sandbox-admin-password", "mosip-pms-client", "sandbox-pms-secret");
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());
    private MosipSandbox _sandbox = null!;
    private OnboardedPartner _bank = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await MosipSandbox.StartAsync(cancellationToken: Token);
        _bank = await _sandbox.OnboardAsync(cancellationToken: Token);
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    [Fact]
    public async Task FindAsync_FromIdasInternalService_LogsInAndFetchesOnce()
    {
        await using ServiceProvider services = Services();
        var recipients = services.GetRequiredService<IBiometricRecipientProvider>();

        EnvelopeRecipient? first = await recipients.FindAsync("Staging", null, Token), again = await recipients.FindAsync("Production", "https://a.example", Token);

        Assert.Equal(await PublishedAsync(), first!.Thumbprint);
        Assert.Same(first, again);
    }

    [Fact]
    public async Task FindAsync_AfterARotation_IsTheNewOneWithinADay_OrOnDemand()
    {
        await using ServiceProvider services = Services();
        var recipients = (FetchedBiometricRecipient)services.GetRequiredService<IBiometricRecipientProvider>();
        EnvelopeRecipient old = (await recipients.FindAsync("Staging", null, Token))!;

        _sandbox.RotateIdaKey("IDA-FIR");
        CertificateThumbprint second = await PublishedAsync();
        Assert.Same(old, await recipients.FindAsync("Staging", null, Token));
        _clock.Advance(TimeSpan.FromDays(1));
        EnvelopeRecipient current = (await recipients.FindAsync("Staging", null, Token))!;
        _sandbox.RotateIdaKey("IDA-FIR");
        bool isOther = await recipients.RenewAsync(current, Token);

        Assert.NotEqual(old.Thumbprint, second);
        Assert.Equal(second, current.Thumbprint);
        Assert.True(isOther);
        Assert.Equal(await PublishedAsync(), (await recipients.FindAsync("Staging", null, Token))!.Thumbprint);
    }

    [Fact]
    public async Task FindAsync_FromAFileServer_NeedsNoLogin()
    {
        await using ServiceProvider services = Services(login: null, options => (options.IdaFirCertificateAddress, options.IsIdaFirCertificatePublic) = (_bank.IdaBiometricCertificateAddress, true));

        Assert.Equal(await PublishedAsync(), (await services.GetRequiredService<IBiometricRecipientProvider>().FindAsync("Staging", null, Token))!.Thumbprint);
    }

    [Fact]
    public async Task FindAsync_RefusedOrNotThere_SaysWhy()
    {
        await using ServiceProvider unknown = Services(options => options.IdaFirCertificateAddress = new Uri(_sandbox.BaseAddress, "idauthentication/v1/internal/getCertificate?applicationId=NOBODY&referenceId=IDA-FIR"));
        await using ServiceProvider missing = Services(options => options.IdaFirCertificateAddress = new Uri(_sandbox.BaseAddress, "mosip-certs/none.cer"));
        await using ServiceProvider wrong = Services(MosipCredentials.Client("mosip-pms-client", "wrong"));

        Assert.Equal("KER-KMS-002", (await Assert.ThrowsAsync<MosipServiceException>(() => FindAsync(unknown))).Error.Code.Value);
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<MosipTransportException>(() => FindAsync(missing))).StatusCode);
        await Assert.ThrowsAnyAsync<MosipException>(() => FindAsync(wrong));
    }

    [Fact]
    public async Task Capture_IsEncryptedForTheFetchedCertificate_AndFollowsItsRotation()
    {
        await using ServiceProvider services = Services(login: null, options => (options.IdaFirCertificateAddress, options.IsIdaFirCertificatePublic, options.CertificateLifetime) = (_bank.IdaBiometricCertificateAddress, true, TimeSpan.FromHours(1)));
        await using SandboxSbi sbi = await SandboxSbi.StartAsync(options => (options.FirstPort, options.LastPort, options.Recipients) = (10400, 10419, services.GetRequiredService<IBiometricRecipientProvider>()), Token);
        using var client = new SbiClient(new SbiClientOptions { Trust = sbi.Trust });

        CertificateThumbprint? first = await CaptureAsync(client, sbi), published = await PublishedAsync();
        _sandbox.RotateIdaKey("IDA-FIR");
        _clock.Advance(TimeSpan.FromHours(1));
        CertificateThumbprint? second = await CaptureAsync(client, sbi);

        Assert.Equal(published, first);
        Assert.Equal(await PublishedAsync(), second);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task HealthCheck_WatchesTheCertificate_FromItsFetchOn()
    {
        await using ServiceProvider services = Services(Login, configure: null, collection => collection.AddHealthChecks().AddMosipCertificates());
        var watch = services.GetRequiredKeyedService<CertificateExpiryWatch>("");
        Assert.Empty(watch.Check());

        await services.GetRequiredService<IBiometricRecipientProvider>().FindAsync("Staging", null, Token);

        CertificateExpiry expiry = Assert.Single(watch.Check());
        Assert.Equal((CertificateRole.MosipEncryption, await PublishedAsync()), (expiry.Role, expiry.Thumbprint));
    }

    private static async Task<CertificateThumbprint?> CaptureAsync(SbiClient client, SandboxSbi sbi)
    {
        VerifiedDevice face = (await client.GetInfoAsync(sbi.Address, Token)).Single(device => device.DigitalId.Type == BiometricType.Face);
        var request = new CaptureRequest { Environment = "Staging", TransactionId = "A1b2C3d4E5", DomainUri = "https://a.example", Type = BiometricType.Face, DeviceId = face.Info.DeviceId };
        return (await client.CaptureAsync(face, request, Token)).Biometrics[0].Thumbprint;
    }

    private static async Task FindAsync(ServiceProvider services) => await services.GetRequiredService<IBiometricRecipientProvider>().FindAsync("Staging", null, Token);

    private async Task<CertificateThumbprint> PublishedAsync()
    {
        using var http = new HttpClient();
        return CertificateThumbprint.Of(CertificateReader.ReadOne(await http.GetStringAsync(_bank.IdaBiometricCertificateAddress, Token)));
    }

    private ServiceProvider Services(Action<MosipBiometricRecipientOptions>? configure = null) => Services(Login, configure);

    private ServiceProvider Services(MosipCredentials? login, Action<MosipBiometricRecipientOptions>? configure = null, Action<IServiceCollection>? more = null)
    {
        IServiceCollection services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_clock);
        more?.Invoke(services);
        return services.AddMosip(mosip =>
        {
            mosip.Configure(options => (options.BaseAddress, options.PartnerId) = (_sandbox.BaseAddress, "acme-devices"));
            if (login is not null)
                mosip.UseLogin(login);
            mosip.AddMosipBiometricRecipient(configure);
        })
        .Services.BuildServiceProvider();
    }
}
