using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Tests.Unit.Devices.Capture;

public class DeviceCertificateIssuerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task IssueDeviceAsync_LastsThirtyDays_OfTheProvidersOrganisation_TrustedBelowIt()
    {
        await using PartnerKey provider = TestDevice.Authority("Acme Devices", _clock);
        using RSA key = RSA.Create(2048);

        using X509Certificate2 certificate = await new DeviceCertificateIssuer(provider, _clock).IssueDeviceAsync(key, "SN-1", cancellationToken: Token);

        Assert.Equal(_clock.GetUtcNow().AddDays(30), certificate.NotAfter);
        PartnerSubject subject = PartnerSubject.Of(certificate);
        Assert.Equal(("SN-1", "Acme Devices"), (subject.CommonName, subject.Organisation));
        Assert.Equal(3, certificate.Version);
        Assert.False(certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
        Assert.True(TrustStore.Of([provider.SigningCertificate]).FindPath(certificate, _clock.GetUtcNow()).IsTrusted);
    }

    [Fact]
    public async Task IssueChipAsync_EndsWithTheProvidersCertificate()
    {
        await using PartnerKey provider = TestDevice.Authority("Acme Chips", _clock);
        using RSA key = RSA.Create(2048);

        using X509Certificate2 certificate = await new DeviceCertificateIssuer(provider, _clock).IssueChipAsync(key, "chip-1", cancellationToken: Token);

        Assert.Equal(provider.SigningCertificate.NotAfter, certificate.NotAfter);
    }

    [Fact]
    public async Task IssueChipAsync_MoreThanTwentyYears_IsRefused()
    {
        await using PartnerKey provider = TestDevice.Authority("Acme Chips", _clock);
        using RSA key = RSA.Create(2048);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => new DeviceCertificateIssuer(provider, _clock).IssueChipAsync(key, "chip-1", TimeSpan.FromDays(21 * 365), Token));
    }

    [Fact]
    public async Task IssueDeviceAsync_CertificateThatIsNoAuthority_IsRefused()
    {
        await using PartnerKey provider = TestDevice.Authority("Acme Devices", _clock, isAuthority: false);
        using RSA key = RSA.Create(2048);

        var refused = await Assert.ThrowsAsync<MosipInputException>(() => new DeviceCertificateIssuer(provider, _clock).IssueDeviceAsync(key, "SN-1", cancellationToken: Token));

        Assert.Equal(MosipInputFault.InvalidContent, refused.Fault);
    }

    [Fact]
    public async Task IssueDeviceAsync_ProviderPastItsEnd_IsRefused()
    {
        await using PartnerKey provider = TestDevice.Authority("Acme Devices", _clock);
        using RSA key = RSA.Create(2048);
        _clock.Advance(TimeSpan.FromDays(366));

        var refused = await Assert.ThrowsAsync<MosipInputException>(() => new DeviceCertificateIssuer(provider, _clock).IssueDeviceAsync(key, "SN-1", cancellationToken: Token));

        Assert.Equal(MosipInputFault.CertificateDates, refused.Fault);
    }

    [Fact]
    public async Task IssueDeviceAsync_ShortKey_IsRefused()
    {
        await using PartnerKey provider = TestDevice.Authority("Acme Devices", _clock);
        using RSA key = RSA.Create(1024);

        Assert.Equal(MosipInputFault.KeyNotSupported, (await Assert.ThrowsAsync<MosipInputException>(() => new DeviceCertificateIssuer(provider, _clock).IssueDeviceAsync(key, "SN-1", cancellationToken: Token))).Fault);
    }

    [Fact]
    public async Task GetAsync_NewKey_OnlyWhenTheEndIsNear()
    {
        await using PartnerKey provider = TestDevice.Authority("Acme Devices", _clock);
        var issuer = new DeviceCertificateIssuer(provider, _clock);
        await using var keys = new RotatingDeviceKeyProvider((key, cancellationToken) => issuer.IssueDeviceAsync(key, "SN-1", null, cancellationToken), timeProvider: _clock);

        DeviceKeys first = await keys.GetAsync(Token);
        _clock.Advance(TimeSpan.FromDays(26));
        Assert.Same(first, await keys.GetAsync(Token));
        _clock.Advance(TimeSpan.FromDays(1));
        DeviceKeys second = await keys.GetAsync(Token);

        Assert.NotSame(first, second);
        Assert.True(second.EndsAt > first.EndsAt);
        Assert.NotSame(second, await keys.RotateAsync(Token));
    }
}
