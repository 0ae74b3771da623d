using System.Diagnostics.Metrics;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;
using static Mosip.Partner.Tests.Unit.Core.Certificates.MadeCertificates;

namespace Mosip.Partner.Tests.Unit.Core.Certificates;

public class CertificateExpiryWatchTests
{
    private readonly FakeTimeProvider _time = new(Now);

    [Theory]
    [InlineData(31, CertificateExpiryStage.Fine)]
    [InlineData(30, CertificateExpiryStage.Notice)]
    [InlineData(16, CertificateExpiryStage.Notice)]
    [InlineData(15, CertificateExpiryStage.Warning)]
    [InlineData(10, CertificateExpiryStage.Critical)]
    [InlineData(0, CertificateExpiryStage.Critical)]
    [InlineData(-1, CertificateExpiryStage.Expired)]
    public void Check_DaysLeft_GiveTheStage(int days, CertificateExpiryStage stage)
    {
        using CertificateExpiryWatch watch = Watch(new WatchedCertificate(CertificateRole.PartnerMosip, Ending(days)));

        CertificateExpiry expiry = Assert.Single(watch.Check());

        Assert.Equal(stage, expiry.Stage);
        Assert.Equal(TimeSpan.FromDays(days), expiry.Remaining);
        Assert.Equal(Now.AddDays(days), expiry.EndsAt);
        Assert.Null(expiry.UploadableUntil);
        Assert.Equal(stage == CertificateExpiryStage.Fine, expiry.WhatToDo.Length == 0);
    }

    [Theory]
    [InlineData(336, true)]
    [InlineData(335, true)]
    [InlineData(334, false)]
    public void Check_OwnCertificate_TellsUntilWhenItCanBeUploaded(int days, bool uploadable)
    {
        using CertificateExpiryWatch watch = Watch(new WatchedCertificate(CertificateRole.PartnerOwn, Ending(days)));

        CertificateExpiry expiry = Assert.Single(watch.Check());

        Assert.Equal(Now.AddDays(days - 335), expiry.UploadableUntil);
        Assert.Equal(uploadable, expiry.WhatToDo.Length == 0);
    }

    [Fact]
    public void Check_SeveralCertificates_AreOrderedByEndAndNotRepeated()
    {
        X509Certificate2 late = Ending(90);
        X509Certificate2 soon = Ending(5);
        using CertificateExpiryWatch watch = Watch(new(CertificateRole.MosipSigning, late), new(CertificateRole.MosipEncryption, soon), new(CertificateRole.MosipSigning, late));

        Assert.Equal([CertificateThumbprint.Of(soon), CertificateThumbprint.Of(late)], watch.Check().Select(expiry => expiry.Thumbprint));
    }

    [Fact]
    public void Metric_WhenCollected_IsSecondsByRoleAndShortThumbprint()
    {
        X509Certificate2 certificate = Ending(2);
        string thumbprint = CertificateThumbprint.Of(certificate).ToUpperHex()[..8];
        using CertificateExpiryWatch watch = Watch(new WatchedCertificate(CertificateRole.MosipEncryption, certificate));
        var measured = new List<(double Value, string Unit, string Tags)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument is { Meter.Name: "Mosip.Partner.Core", Name: "mosip.certificate.expires_in" })
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
            measured.Add((value, instrument.Unit!, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")))));
        listener.Start();

        listener.RecordObservableInstruments();

        Assert.Contains((172800d, "s", $"mosip.certificate.role=mosip-encryption mosip.certificate.thumbprint={thumbprint}"), measured);
    }

    [Theory]
    [InlineData(100, HealthStatus.Healthy)]
    [InlineData(20, HealthStatus.Degraded)]
    [InlineData(-1, HealthStatus.Unhealthy)]
    public async Task CheckHealthAsync_DaysLeft_GiveTheStatus(int days, HealthStatus status)
    {
        await using ServiceProvider services = Services(certificates => certificates.AddKeyedSingleton<ICertificateExpirySource>("", new Fixed(new WatchedCertificate(CertificateRole.MosipSigning, Ending(days)))));

        HealthReport report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

        Assert.Equal(status, report.Status);
        Assert.Single(report.Entries["mosip-certificates"].Data);
    }

    [Fact]
    public async Task AddMosipCertificates_PartnerKeyOfTheRegistration_IsWatched()
    {
        X509Certificate2 certificate = Ending(12);
        await using ServiceProvider services = Services(certificates => certificates.AddKeyedSingleton<IPartnerKeyProvider>("", new LateProvider(PartnerKey.FromRsa(LeafKey, certificate))));
        var watch = services.GetRequiredKeyedService<CertificateExpiryWatch>("");

        // The provider answers late at first, and fails later.
        Assert.Empty(watch.Check());
        LateProvider provider = (LateProvider)services.GetRequiredKeyedService<IPartnerKeyProvider>("");
        provider.Answer();
        Assert.Equal(CertificateThumbprint.Of(certificate), Assert.Single(watch.Check()).Thumbprint);
        provider.Fail();
        Assert.Single(watch.Check());
    }

    private ServiceProvider Services(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(_time);
        add(services);
        services.AddHealthChecks().AddMosipCertificates();
        return services.BuildServiceProvider();
    }

    private CertificateExpiryWatch Watch(params WatchedCertificate[] certificates) => new([new Fixed(certificates)], timeProvider: _time);

    private static X509Certificate2 Ending(int days) => Make("CN=ends", LeafKey, end: Now.AddDays(days));

    private sealed class Fixed(params WatchedCertificate[] certificates) : ICertificateExpirySource
    {
        public IEnumerable<WatchedCertificate> GetCertificates() => certificates;
    }

    private sealed class LateProvider(PartnerKey key) : IPartnerKeyProvider
    {
        private readonly TaskCompletionSource<PartnerKeyRing> _answer = new();
        private bool _fails;

        public void Answer() => _answer.SetResult(new PartnerKeyRing(key));

        public void Fail() => _fails = true;

        public ValueTask<PartnerKeyRing> GetAsync(PartnerKeyPurpose purpose, CancellationToken cancellationToken = default) =>
            _fails ? throw new IOException("The vault is away.") : new ValueTask<PartnerKeyRing>(_answer.Task);
    }
}
