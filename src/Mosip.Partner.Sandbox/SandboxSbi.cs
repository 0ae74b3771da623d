using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Devices;
using Mosip.Partner.Devices.AspNetCore;
using Mosip.Partner.Sandbox.Devices;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox;

/// <summary>
/// A secure biometric interface with a finger, an iris and a face device, on 127.0.0.1, for tests and for trials without hardware. The switches of its devices can be set by HTTP, too, at
/// <c>/admin/status</c>, <c>/admin/score</c>, <c>/admin/delay</c> and <c>/admin/profile</c>, as those of MOSIP's mock device. ALL ITS KEYS ARE TEST MATERIAL, its biometrics are nobody's.
/// </summary>
/// <example>
/// <code>
/// await using SandboxSbi sbi = await sandbox.StartBiometricInterfaceAsync();
/// sbi.Finger.Person = Resident.Sample("4370296312658178");
/// </code>
/// </example>
public sealed class SandboxSbi : IAsyncDisposable
{
    private readonly SbiHost _host;
    private readonly PartnerKey[] _keys;

    private SandboxSbi(SbiHost host, PartnerKey[] keys, IReadOnlyList<EmulatedDevice> devices, X509Certificate2 deviceAuthority, X509Certificate2 chipAuthority, BiometricRecipients recipients)
    {
        (_host, _keys, Devices, DeviceAuthority, ChipAuthority, Recipients) = (host, keys, devices, deviceAuthority, chipAuthority, recipients);
    }

    /// <summary>Where the interface listens.</summary>
    public Uri Address => _host.Address;

    /// <summary>The devices, with the switches of their faults.</summary>
    public IReadOnlyList<EmulatedDevice> Devices { get; }

    /// <summary>The first device for fingers.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public EmulatedDevice Finger => First(BiometricType.Finger);

    /// <summary>The first device for irises.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public EmulatedDevice Iris => First(BiometricType.Iris);

    /// <summary>The first device for faces.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public EmulatedDevice Face => First(BiometricType.Face);

    /// <summary>The root behind infos and captures, for the domain <c>DEVICE</c>.</summary>
    public X509Certificate2 DeviceAuthority { get; }

    /// <summary>The root behind the chip, for the domain <c>FTM</c>.</summary>
    public X509Certificate2 ChipAuthority { get; }

    /// <summary>What a client believes that captures from this interface.</summary>
    public DeviceTrust Trust => new() { Device = new([DeviceAuthority]), Ftm = new([ChipAuthority]) };

    /// <summary>The certificates that captures are encrypted for, unless <see cref="SandboxSbiOptions.Recipients"/> has them.</summary>
    public BiometricRecipients Recipients { get; }

    /// <summary>Starts an interface by itself; <see cref="MosipSandbox.StartBiometricInterfaceAsync"/> starts one that the sandbox trusts.</summary>
    /// <param name="configure">Sets purpose, level, ports.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">All ports are in use.</exception>
    public static async Task<SandboxSbi> StartAsync(Action<SandboxSbiOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new SandboxSbiOptions();
        configure?.Invoke(options);
        using TestCertificateAuthority devices = Authority("Sandbox Devices"), chips = Authority("Sandbox Chips");
        PartnerKey device = Issue(devices, options.HasExpiredCertificate ? TimeSpan.FromSeconds(-1) : null);
        PartnerKey chip = Issue(chips, null);
        var recipients = new BiometricRecipients(options.TimeProvider);
        var sbi = new SecureBiometricInterface(
            new SbiOptions { Environment = options.Environment, Purpose = options.Purpose, Recipients = options.Recipients ?? recipients, AllowsEndedCertificates = options.HasExpiredCertificate }, options.TimeProvider);
        bool isMock = options.Mode == SandboxSbiMode.Mock_1_3_0;
        EmulatedDevice[] emulated =
            [.. DescriptionsOf(options).Select(description => new EmulatedDevice(isMock ? description with { DeviceCode = Guid.NewGuid().ToString() } : description, options.TimeProvider) { TiesCapturesToPreviews = isMock })];
        foreach (EmulatedDevice one in emulated)
            sbi.Connect(one, new FixedDeviceKeyProvider(new DeviceKeys(device, one.Description.Certification == CertificationLevel.L0 ? null : chip)));
        var hosting = new SbiHostOptions
        {
            FirstPort = options.FirstPort,
            LastPort = options.LastPort,
            Configure = new DeviceControls(emulated).Map,
            Wrap = interfaceItself =>
            {
                SbiHandler delayed = new DelayedVerbs(emulated, options.TimeProvider).Wrap(interfaceItself);
                return isMock ? new MockDeviations(options.Purpose, emulated).Wrap(delayed) : delayed;
            },
        };
        SbiHost host = await SbiHost.StartAsync(sbi, hosting, cancellationToken: cancellationToken).ConfigureAwait(false);
        return new SandboxSbi(host, [device, chip], emulated, devices.Root, chips.Root, recipients);
    }

    /// <summary>Stops the interface and destroys its keys.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync().ConfigureAwait(false);
        foreach (PartnerKey key in _keys)
            await key.DisposeAsync().ConfigureAwait(false);
    }

    private EmulatedDevice First(BiometricType type) => Devices.First(device => device.Description.DigitalId.Type == type);

    private static IEnumerable<DeviceDescription> DescriptionsOf(SandboxSbiOptions options) => options.Devices.Count > 0 ? options.Devices : DescribeAsMock(options);

    // The ids of MOSIP's mock device.
    private static IEnumerable<DeviceDescription> DescribeAsMock(SandboxSbiOptions options)
    {
        bool isAuth = options.Purpose == CapturePurpose.Auth;
        yield return Describe(options, isAuth ? "4" : "2", BiometricType.Finger, isAuth ? "Single" : "Slap", ["1", "2", "3"]);
        yield return Describe(options, isAuth ? "5" : "1", BiometricType.Iris, isAuth ? "Single" : "Double", isAuth ? ["0"] : ["3"]);
        yield return Describe(options, "3", BiometricType.Face, "Full face", ["0"]);
    }

    private static DeviceDescription Describe(SandboxSbiOptions options, string id, BiometricType type, string subType, IReadOnlyList<string> parts) => new()
    {
        DeviceId = id,
        Purpose = options.Purpose,
        Certification = options.Certification,
        DeviceSubIds = options.Purpose == CapturePurpose.Auth ? ["0"] : parts,
        ServiceVersion = "1.0.0",
        DigitalId = new DigitalId
        {
            SerialNumber = $"SANDBOX00000{id}",
            Make = "Sandbox",
            Model = $"{type}-1",
            Type = type,
            DeviceSubType = subType,
            DeviceProvider = "Sandbox Devices",
            DeviceProviderId = "sandbox-devices",
        },
    };

    // All interfaces of a process take the same keys.
    private static TestCertificateAuthority Authority(string organisation) => TestCertificateAuthority.Create(organisation, withSubAuthority: false, newKey: RsaKeyPool.Shared.Copy);

    private static PartnerKey Issue(TestCertificateAuthority authority, TimeSpan? validity)
    {
        PartnerSubject authoritySubject = PartnerSubject.Of(authority.Root);
        RSA key = RsaKeyPool.Shared.Copy($"device of {authoritySubject.Organisation}");
        return PartnerKey.FromRsa(key, authority.Issue(new PartnerSubject { CommonName = "device", Organisation = authoritySubject.Organisation }, key, validity));
    }
}
