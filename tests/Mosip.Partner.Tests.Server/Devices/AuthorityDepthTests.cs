using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Authentication;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Devices;
using Mosip.Partner.Devices.Keys;
using Mosip.Partner.Management;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Sandbox.KeyManager;
using Mosip.Partner.Tests.Server.Authentication;
using Mosip.Partner.Tests.Server.Management;

namespace Mosip.Partner.Tests.Server.Devices;

/// <summary>Authorities between a provider and its devices or chips, at IDA: it knows what was uploaded, and MOSIP's own authority has room for the provider alone.</summary>
public sealed class AuthorityDepthTests : IAsyncLifetime
{
    private const string DomainUri = "https://api-internal.sandbox.example";

    private static readonly Resident Person = Resident.Sample(SandboxFixture.Vid);

    private SandboxPms _pms = null!;
    private OnboardedPartner _bank = null!;
    private PartnerKey _provider = null!, _chipProvider = null!;

    public async ValueTask InitializeAsync()
    {
        _pms = await SandboxPms.StartAsync();
        _pms.Sandbox.AddResident(Person);
        _bank = await _pms.Sandbox.OnboardAsync(cancellationToken: TestInterface.Token);
        SignedPartnerCertificate signed = await _pms.ActivateAsync(SandboxPms.Registration("acme-devices", PartnerType.DeviceProvider, group: null));
        _provider = PartnerKey.FromRsa(RsaKeyPool.Shared.Copy("partner"), signed.ReadCertificate());
        RSA chips = RsaKeyPool.Shared.Copy("chips");
        _chipProvider = PartnerKey.FromRsa(chips, await MakeAsync("CN=Acme Chips", chips, issuer: null));
        _pms.Sandbox.Trust("FTM", _chipProvider.SigningCertificate);
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _chipProvider.DisposeAsync();
        await _pms.DisposeAsync();
    }

    [Fact]
    public async Task DeviceAndChip_DirectlyBelowTheirProviders_AreTrusted() => Assert.True((await AuthenticateAsync(_provider, _chipProvider)).IsAuthenticated);

    [Theory]
    [InlineData(false, "The store has no certificate of the issuer")]
    // Even the operator's help is none: the path is longer than MOSIP's authority allows.
    [InlineData(true, "allows 1 authorities below it, and there are 2")]
    public async Task Device_BelowAnAuthorityOfTheProvider_IsRefused(bool isUploaded, string reason)
    {
        await using PartnerKey batch = await BelowAsync(_provider, "DEVICE", isUploaded);

        await AssertRefusedAsync(batch, _chipProvider, "request/biometrics/0/data", reason);
    }

    [Fact]
    public async Task Chip_BelowAnAuthorityThatWasNotUploaded_IsRefused()
    {
        await using PartnerKey batch = await BelowAsync(_chipProvider, "FTM", isUploaded: false);

        await AssertRefusedAsync(_provider, batch, "request/biometrics/0/data/digitalId", "The store has no certificate of the issuer");
    }

    [Fact]
    public async Task Chip_BelowTwoAuthorities_IsRefusedWhereTheUpperHasRoomForNone()
    {
        await using PartnerKey upper = await BelowAsync(_chipProvider, "FTM", isUploaded: true, pathLength: 0), lower = await BelowAsync(upper, "FTM", isUploaded: true);

        Assert.True((await AuthenticateAsync(_provider, upper)).IsAuthenticated);
        await AssertRefusedAsync(_provider, lower, "request/biometrics/0/data/digitalId", "allows 0 authorities below it, and there are 1");
    }

    [Fact]
    public async Task Chip_BelowAProviderThatIsNoAuthority_IsRefused()
    {
        await using PartnerKey provider = await BelowAsync(_chipProvider, "FTM", isUploaded: true, isAuthority: false);

        await AssertRefusedAsync(_provider, provider, "request/biometrics/0/data/digitalId", "is no authority");
    }

    private async Task AssertRefusedAsync(PartnerKey deviceIssuer, PartnerKey chipIssuer, string path, string reason)
    {
        var refused = await Assert.ThrowsAsync<MosipServiceException>(() => AuthenticateAsync(deviceIssuer, chipIssuer));

        Assert.Equal(("IDA-MPA-001", $"Digital signature verification failed for {path}"), (refused.Error.Code.Value, refused.Error.Message));
        Assert.Contains(_pms.Sandbox.Requests[^1].Explanations, explanation => $"{explanation}".Contains(reason, StringComparison.Ordinal));
    }

    private async Task<AuthResult> AuthenticateAsync(PartnerKey deviceIssuer, PartnerKey chipIssuer)
    {
        using RSA device = RsaKeyPool.Shared.Copy("depth/device"), chip = RsaKeyPool.Shared.Copy("depth/chip");
        await using PartnerKey deviceKey = PartnerKey.FromRsa(device, await MakeAsync("CN=FS1000012345678", device, deviceIssuer, isAuthority: false));
        await using PartnerKey chipKey = PartnerKey.FromRsa(chip, await MakeAsync("CN=chip-1", chip, chipIssuer, isAuthority: false));
        using var http = new HttpClient();
        using var recipient = new EnvelopeRecipient(X509Certificate2.CreateFromPem(await http.GetStringAsync(_bank.IdaBiometricCertificateAddress, TestInterface.Token)));
        CaptureAnswer capture = await new DeviceAnswers(new FixedDeviceKeyProvider(new DeviceKeys(deviceKey, chipKey))).SealAsync(
            new CaptureContext
            {
                DigitalId = new ScriptedDevice().Description.DigitalId,
                DeviceCode = "FS1000012345678",
                ServiceVersion = "2.4.0",
                Environment = "Staging",
                TransactionId = "A1b2C3d4E5",
                DomainUri = DomainUri,
            },
            [new CapturedRecord(BiometricType.Finger, "UNKNOWN", Person.Biometrics.First(biometric => biometric.Type == "Finger").Data, 62m)],
            recipient,
            TestInterface.Token);
        await using ServiceProvider services = new ServiceCollection().AddLogging().AddMosip(mosip => mosip.UseSandbox(_bank)).AddMosipAuthentication().Services.BuildServiceProvider();
        return await services.GetRequiredService<IMosipAuthClient>().AuthenticateAsync(
            new AuthRequest
            {
                Individual = SandboxFixture.Person,
                Consent = Consent.Obtained,
                TransactionId = new TransactionId("A1b2C3d4E5"),
                Environment = "Staging",
                DomainUri = DomainUri,
                Biometrics = BiometricCapture.Parse(capture.ToJson()),
            },
            TestInterface.Token);
    }

    /// <summary>An authority, or what passes for one, that another issued.</summary>
    private async Task<PartnerKey> BelowAsync(PartnerKey issuer, string domain, bool isUploaded, int? pathLength = null, bool isAuthority = true)
    {
        string name = $"CN=Authority below {issuer.SigningCertificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false)}";
        RSA key = RsaKeyPool.Shared.Copy($"depth/{name}");
        X509Certificate2 certificate = await MakeAsync(name, key, issuer, pathLength, isAuthority);
        if (isUploaded)
            _pms.Sandbox.Trust(domain, certificate);
        return PartnerKey.FromRsa(key, certificate);
    }

    private static async Task<X509Certificate2> MakeAsync(string subject, RSA key, PartnerKey? issuer, int? pathLength = null, bool isAuthority = true)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, pathLength is not null, pathLength ?? 0, critical: true));
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        return issuer is null
            ? X509CertificateLoader.LoadCertificate(request.CreateSelfSigned(now.AddDays(-1), now.AddDays(365)).RawData)
            : await RemoteIssue.SignAsync(request, issuer, now.AddMinutes(-5), now.AddDays(30), TestInterface.Token);
    }
}
