using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Management;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Management.Expiry;

/// <summary>What ends when, asked of the sandbox's PMS; its release 1.2.0.1 gives keys and licences 90 days.</summary>
public class ExpiryWatchTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    private static CancellationToken Cancellation => SandboxPms.Cancellation;

    [Fact]
    public async Task CheckAsync_Bank_HasCertificateAndKeys_SoonestFirst()
    {
        await using SandboxPms pms = await StartBankAsync();
        using var watch = new ExpiryWatch(pms.Clients, "acme", timeProvider: _time);

        ExpiryReport report = await watch.CheckAsync(Cancellation);

        Assert.Equal([(ExpiryKind.ApiKey, "one"), (ExpiryKind.PartnerCertificate, "acme")], report.Entries.Select(entry => (entry.Kind, entry.Name)));
        Assert.InRange(report.Entries[0].Remaining.TotalDays, 89, 90);
        Assert.InRange(report.Entries[1].Remaining.TotalDays, 364, 365.1);
        Assert.Equal((CertificateExpiryStage.Fine, 1, 2), (report.Worst, report.Within(TimeSpan.FromDays(100)).Count, report.Within(TimeSpan.FromDays(400)).Count));
        Assert.All(report.Entries, entry => Assert.Empty(entry.WhatToDo));
    }

    [Theory]
    [InlineData(0, CertificateExpiryStage.Fine, HealthStatus.Healthy)]
    [InlineData(61, CertificateExpiryStage.Notice, HealthStatus.Degraded)]
    [InlineData(76, CertificateExpiryStage.Warning, HealthStatus.Degraded)]
    [InlineData(81, CertificateExpiryStage.Critical, HealthStatus.Degraded)]
    [InlineData(91, CertificateExpiryStage.Expired, HealthStatus.Unhealthy)]
    public async Task CheckHealthAsync_KeyNearsItsEnd_SaysSoInStages(int day, CertificateExpiryStage stage, HealthStatus status)
    {
        await using SandboxPms pms = await StartBankAsync();
        _time.Advance(TimeSpan.FromDays(day));
        using var watch = new ExpiryWatch(pms.Clients, "acme", timeProvider: _time);
        var check = new ExpiryHealthCheck(watch, TimeSpan.FromHours(1));

        HealthCheckResult health = await check.CheckHealthAsync(new HealthCheckContext(), Cancellation);

        Assert.Equal((stage, status), (watch.Last!.Worst, health.Status));
        Assert.Equal(["api-key one", "partner-certificate acme"], health.Data.Keys.Order());
        if (stage != CertificateExpiryStage.Fine)
            Assert.Contains("new label", health.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckHealthAsync_PmsDoesNotAnswer_IsDegraded()
    {
        SandboxPms pms = await SandboxPms.StartAsync(configure: options => (options.AttemptTimeout, options.TotalTimeout) = (TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5)));
        await pms.Sandbox.DisposeAsync();
        using var watch = new ExpiryWatch(pms.Clients, "acme");

        HealthCheckResult health = await new ExpiryHealthCheck(watch, TimeSpan.FromHours(1)).CheckHealthAsync(new HealthCheckContext(), Cancellation);

        Assert.Equal(HealthStatus.Degraded, health.Status);
        await pms.DisposeAsync();
    }

    [Fact]
    public async Task CheckAsync_WithinTheMaximumAge_AsksPmsOnceForAll()
    {
        await using SandboxPms pms = await StartBankAsync();
        using var watch = new ExpiryWatch(pms.Clients, "acme", timeProvider: _time);

        ExpiryReport[] reports = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => watch.CheckAsync(TimeSpan.FromHours(1), Cancellation)));
        _time.Advance(TimeSpan.FromMinutes(61));
        ExpiryReport next = await watch.CheckAsync(TimeSpan.FromHours(1), Cancellation);

        Assert.All(reports, report => Assert.Same(reports[0], report));
        Assert.NotSame(reports[0], next);
    }

    [Fact]
    public async Task CheckAsync_KeySwitchedOff_IsLeftOut()
    {
        await using SandboxPms pms = await StartBankAsync();
        string policy = Assert.Single(await PartnerFlowTests.Read(pms.Clients.ApiKeys.SearchAsync(PmsSearch.All, Cancellation))).PolicyId!;
        await pms.Clients.ApiKeys.DeactivateAsync(new ApiKeyName("acme", policy, "one"), Cancellation);
        using var watch = new ExpiryWatch(pms.Clients, "acme", timeProvider: _time);

        Assert.Equal([ExpiryKind.PartnerCertificate], (await watch.CheckAsync(Cancellation)).Entries.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task CheckAsync_Misp_HasItsLicence_AndNotThatOfOthers()
    {
        await using SandboxPms pms = await StartAsync();
        foreach (string misp in new[] { "acme-misp", "other-misp" })
        {
            await pms.ActivateAsync(SandboxPms.Registration(misp, PartnerType.MispPartner, group: null));
            await pms.Clients.MispLicences.CreateAsync(misp, Cancellation);
        }
        using var watch = new ExpiryWatch(pms.Clients, "acme-misp", timeProvider: _time);

        ExpiryReport report = await watch.CheckAsync(Cancellation);

        ExpiryEntry licence = Assert.Single(report.Entries, entry => entry.Kind == ExpiryKind.MispLicence);
        Assert.Equal("acme-misp", licence.Name);
    }

    [Fact]
    public async Task CheckAsync_DeviceProvider_HasItsInterfaces()
    {
        await using SandboxPms pms = await StartAsync();
        await pms.ActivateAsync(SandboxPms.Registration("acme-devices", PartnerType.DeviceProvider, group: null));
        DateTimeOffset now = _time.GetUtcNow();
        string sbi = await pms.As("acme-devices", "DEVICE_PROVIDER").SecureBiometricInterfaces.CreateAsync(
            new NewBiometricInterface { ProviderId = "acme-devices", Version = "1.0.3", BinaryHash = "9f86d081884c7d65", BuiltAt = now.AddDays(-2), ExpiresAt = now.AddDays(20) }, Cancellation);
        await pms.Clients.SecureBiometricInterfaces.ApproveAsync(sbi, Cancellation);
        using var watch = new ExpiryWatch(pms.Clients, "acme-devices", timeProvider: _time);

        ExpiryEntry first = (await watch.CheckAsync(Cancellation)).Entries[0];

        Assert.Equal((ExpiryKind.BiometricInterface, "1.0.3", CertificateExpiryStage.Notice), (first.Kind, first.Name, first.Stage));
        Assert.Contains("next version", first.WhatToDo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_FtmProvider_HasItsChips()
    {
        await using SandboxPms pms = await StartAsync();
        await pms.ActivateAsync(SandboxPms.Registration("acme-ftm", PartnerType.FtmProvider, group: null));
        string chip = await pms.Clients.FtmChips.CreateAsync(new NewFtmChip { ProviderId = "acme-ftm", Make = "Acme", Model = "C1" }, Cancellation);
        using (TestCertificateAuthority authority = TestCertificateAuthority.Create("Acme chips", withSubAuthority: false, _time))
        {
            await pms.Clients.Certificates.UploadAuthorityAsync(AuthorityCertificate.Of(authority.Root, PartnerDomain.Ftm), Cancellation);
            using RSA key = RSA.Create(2048);
            using X509Certificate2 certificate = authority.Issue(new PartnerSubject { CommonName = "chip", Organisation = "Acme" }, key);
            await pms.Clients.FtmChips.UploadCertificateAsync(
                new FtmChipCertificate { ProviderId = "acme-ftm", ChipId = chip, IsForRegistrationDevice = true, CertificateData = certificate.ExportCertificatePem(), OrganisationName = "Acme" }, Cancellation);
        }
        await pms.Clients.FtmChips.ApproveAsync(chip, Cancellation);
        using var watch = new ExpiryWatch(pms.Clients, "acme-ftm", timeProvider: _time);

        ExpiryEntry entry = Assert.Single((await watch.CheckAsync(Cancellation)).Entries, entry => entry.Kind == ExpiryKind.ChipCertificate);

        Assert.Equal("Acme C1", entry.Name);
    }

    [Fact]
    public async Task CheckAsync_CallerLacksARole_SaysWhatIsMissing_AndReportsTheRest()
    {
        await using SandboxPms pms = await StartAsync();
        await pms.ActivateAsync(SandboxPms.Registration("acme-misp", PartnerType.MispPartner, group: null));
        using var watch = new ExpiryWatch(pms.As("acme-misp", "AUTH_PARTNER"), "acme-misp", timeProvider: _time);

        ExpiryReport report = await watch.CheckAsync(Cancellation);

        Assert.Equal((ExpiryKind.MispLicence, "KER-ATH-403"), (Assert.Single(report.Unread).Kind, report.Unread[0].Error.Code.Value));
        Assert.Equal(ExpiryKind.PartnerCertificate, Assert.Single(report.Entries).Kind);
    }

    [Fact]
    public async Task Metric_AfterAReport_IsTheTimeThatIsLeft()
    {
        await using SandboxPms pms = await StartBankAsync();
        using var watch = new ExpiryWatch(pms.Clients, "acme", timeProvider: _time);
        await watch.CheckAsync(Cancellation);
        _time.Advance(TimeSpan.FromDays(91));

        Assert.Contains(Measure(), measured => measured is ("api-key", "one", < 0));
        Assert.Contains(Measure(), measured => measured is ("partner-certificate", "acme", > 270 * 86_400d));
    }

    [Fact]
    public async Task AddMosipExpiry_OnAHost_ChecksThePartnerOfTheRegistration()
    {
        await using SandboxPms pms = await StartBankAsync();
        await using ServiceProvider services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_time)
            .AddMosip(mosip => mosip.Configure(options => (options.BaseAddress, options.PartnerId) = (pms.Sandbox.BaseAddress, "acme")).UseLogin(SandboxPms.Administrator)).AddMosipManagement()
            .Services.AddHealthChecks().AddMosipExpiry().Services.BuildServiceProvider();

        HealthReport report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancellation);

        Assert.Equal(HealthStatus.Healthy, report.Entries["mosip-expiry"].Status);
        Assert.Equal(2, services.GetRequiredService<ExpiryWatch>().Last!.Entries.Count);
    }

    private static List<(string Kind, string Name, double Seconds)> Measure()
    {
        var measured = new List<(string, string, double)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument is { Name: "mosip.partner.expires_in", Meter.Name: "Mosip.Partner.Management" })
                own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, value, tags, _) => measured.Add(($"{tags[0].Value}", $"{tags[1].Value}", value)));
        listener.Start();
        listener.RecordObservableInstruments();
        return measured;
    }

    private Task<SandboxPms> StartAsync() => SandboxPms.StartAsync(MosipRelease.V1_2_0_1, time: _time);

    private async Task<SandboxPms> StartBankAsync()
    {
        SandboxPms pms = await StartAsync();
        await pms.PublishAsync();
        await pms.ActivateAsync(SandboxPms.Registration());
        await pms.ApproveAsync("acme");
        await pms.As("acme", "AUTH_PARTNER").ApiKeys.GenerateAsync(new NewApiKey { PartnerId = "acme", PolicyName = "kyc", Label = "one" }, Cancellation);
        return pms;
    }
}
