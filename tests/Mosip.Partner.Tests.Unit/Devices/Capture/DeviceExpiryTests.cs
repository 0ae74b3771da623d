using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Devices;
namespace Mosip.Partner.Tests.Unit.Devices.Capture;

/// <summary>Certificates of devices, chips and IDA's for biometrics in the watch.</summary>
public sealed class DeviceExpiryTests : IAsyncLifetime
{
    private TestDevice _device = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _device = await TestDevice.CreateAsync();

    public ValueTask DisposeAsync() => _device.DisposeAsync();

    [Fact]
    public void FixedKeys_DeviceAndChip_AreNamedByTheirRoles()
    {
        using CertificateExpiryWatch watch = Watch(new FixedDeviceKeyProvider(_device.Keys));

        Assert.Equal([CertificateRole.Device, CertificateRole.DeviceChip], watch.Check().Select(expiry => expiry.Role));
        Assert.Equal([_device.Keys.Device.SigningCertificate.NotAfter, _device.Keys.Chip!.SigningCertificate.NotAfter], watch.Check().Select(expiry => expiry.EndsAt.LocalDateTime));
    }

    [Theory]
    // A certificate of 30 days is nothing to speak of when it is new.
    [InlineData(0, CertificateExpiryStage.Fine)]
    [InlineData(26, CertificateExpiryStage.Fine)]
    [InlineData(27, CertificateExpiryStage.Notice)]
    [InlineData(28, CertificateExpiryStage.Warning)]
    [InlineData(29, CertificateExpiryStage.Critical)]
    [InlineData(31, CertificateExpiryStage.Expired)]
    public void FixedKeys_DaysGone_GiveTheStageOfAShortLife(int days, CertificateExpiryStage stage)
    {
        using CertificateExpiryWatch watch = Watch(new FixedDeviceKeyProvider(_device.Keys));

        _device.Clock.Advance(TimeSpan.FromDays(days));

        CertificateExpiry expiry = watch.Check().Single(expiry => expiry.Role == CertificateRole.Device);
        Assert.Equal(stage, expiry.Stage);
        Assert.Equal(stage == CertificateExpiryStage.Fine, expiry.WhatToDo.Length == 0);
    }

    [Fact]
    public async Task RotatingKeys_AreSpokenOf_WhenTheRenewalDoesNotCome()
    {
        var issuer = new DeviceCertificateIssuer(_device.Provider, _device.Clock);
        await using var keys = new RotatingDeviceKeyProvider((key, token) => issuer.IssueDeviceAsync(key, "FS1000012345678", cancellationToken: token), timeProvider: _device.Clock);
        using CertificateExpiryWatch watch = Watch(keys);
        Assert.Empty(watch.Check());
        await keys.GetAsync(Token);

        // Due for renewal for a day.
        _device.Clock.Advance(TimeSpan.FromDays(28));
        CertificateExpiryStage due = Assert.Single(watch.Check()).Stage;
        _device.Clock.Advance(TimeSpan.FromDays(1));
        CertificateExpiry late = Assert.Single(watch.Check());
        await keys.GetAsync(Token);

        Assert.Equal((CertificateExpiryStage.Fine, CertificateExpiryStage.Warning), (due, late.Stage));
        Assert.Contains("management server", late.WhatToDo, StringComparison.Ordinal);
        Assert.Equal(CertificateExpiryStage.Fine, Assert.Single(watch.Check()).Stage);
    }

    [Fact]
    public void Recipients_ThatWereSet_AreWatchedOnceEach()
    {
        var recipients = new BiometricRecipients(_device.Clock);
        recipients.Set(_device.Ida.SigningCertificate);
        recipients.Set(_device.Ida.SigningCertificate, "Staging");
        using CertificateExpiryWatch watch = Watch(recipients);

        CertificateExpiry expiry = Assert.Single(watch.Check());

        Assert.Equal((CertificateRole.MosipEncryption, CertificateThumbprint.Of(_device.Ida.SigningCertificate)), (expiry.Role, expiry.Thumbprint));
    }

    private CertificateExpiryWatch Watch(params ICertificateExpirySource[] sources) => new(sources, timeProvider: _device.Clock);
}
