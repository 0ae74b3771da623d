using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Devices;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Tests.Unit.Devices.Capture;

/// <summary>A device provider and an FTM provider with authorities of their own, and a device of theirs.</summary>
internal sealed class TestDevice : IAsyncDisposable
{
    private TestDevice(FakeTimeProvider clock, PartnerKey provider, PartnerKey chipProvider, DeviceKeys keys, PartnerKey ida)
    {
        (Clock, Provider, ChipProvider, Keys, Ida) = (clock, provider, chipProvider, keys, ida);
        Answers = new DeviceAnswers(new FixedDeviceKeyProvider(keys), clock);
        Trust = new DeviceTrust { Device = new([provider.SigningCertificate]), Ftm = new([chipProvider.SigningCertificate]) };
        Recipient = new EnvelopeRecipient(ida.SigningCertificate);
    }

    public FakeTimeProvider Clock { get; }

    public PartnerKey Provider { get; }

    public PartnerKey ChipProvider { get; }

    public DeviceKeys Keys { get; }

    public PartnerKey Ida { get; }

    public EnvelopeRecipient Recipient { get; }

    public DeviceAnswers Answers { get; }

    public DeviceTrust Trust { get; }

    public DeviceVerifier Verifier => new(Trust, Clock);

    public static DigitalId DigitalId { get; } = new()
    {
        SerialNumber = "FS1000012345678",
        Make = "Acme",
        Model = "FS-10",
        Type = BiometricType.Finger,
        DeviceSubType = "Slap",
        DeviceProvider = "Acme Devices",
        DeviceProviderId = "acme-devices",
    };

    public static CaptureContext Context { get; } = new()
    {
        DigitalId = DigitalId,
        DeviceCode = DigitalId.SerialNumber,
        ServiceVersion = "2.4.0",
        Environment = "Staging",
        TransactionId = "1234567890",
        DomainUri = "https://auth.example.gov",
        RequestedScore = "40",
    };

    /// <summary>Makes a device; its keys are those of every device in this process unless somebody else is named.</summary>
    public static async Task<TestDevice> CreateAsync(bool withChip = true, string keysOf = "Acme")
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
        PartnerKey provider = Authority("Acme Devices", clock, keysOf: keysOf), chipProvider = Authority("Acme Chips", clock, keysOf: keysOf);
        PartnerKey device = await IssueAsync(new DeviceCertificateIssuer(provider, clock), isChip: false, keysOf);
        PartnerKey? chip = withChip ? await IssueAsync(new DeviceCertificateIssuer(chipProvider, clock), isChip: true, keysOf) : null;
        return new TestDevice(clock, provider, chipProvider, new DeviceKeys(device, chip), Authority("IDA", clock));
    }

    public static PartnerKey Authority(string organisation, TimeProvider clock, bool isAuthority = true, string keysOf = "Acme")
    {
        RSA key = RsaKeyPool.Shared.Copy($"{keysOf}/{organisation}");
        var request = new CertificateRequest(new PartnerSubject { CommonName = organisation, Organisation = organisation }.ToName(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, critical: true));
        using X509Certificate2 certificate = request.CreateSelfSigned(clock.GetUtcNow().AddDays(-1), clock.GetUtcNow().AddDays(365));
        return PartnerKey.FromRsa(key, X509CertificateLoader.LoadCertificate(certificate.RawData));
    }

    public async ValueTask DisposeAsync()
    {
        Recipient.Dispose();
        foreach (PartnerKey? key in new[] { Provider, ChipProvider, Keys.Device, Keys.Chip, Ida })
            if (key is not null)
                await key.DisposeAsync();
    }

    private static async Task<PartnerKey> IssueAsync(DeviceCertificateIssuer issuer, bool isChip, string keysOf)
    {
        RSA key = RsaKeyPool.Shared.Copy($"{keysOf}/{(isChip ? "chip" : "device")}");
        return PartnerKey.FromRsa(key, isChip ? await issuer.IssueChipAsync(key, "chip-1", cancellationToken: TestContext.Current.CancellationToken) : await issuer.IssueDeviceAsync(key, "FS1000012345678", cancellationToken: TestContext.Current.CancellationToken));
    }
}
