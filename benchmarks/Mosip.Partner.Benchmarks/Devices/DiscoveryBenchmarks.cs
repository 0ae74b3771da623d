using BenchmarkDotNet.Attributes;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Devices;
using Mosip.Partner.Devices.AspNetCore;

namespace Mosip.Partner.Benchmarks.Devices;

/// <summary>Discovery over all hundred documented ports, with one interface listening on the last of them, beside the question to that one port.</summary>
[MemoryDiagnoser]
public class DiscoveryBenchmarks
{
    private SbiHost _host = null!;
    private SbiClient _all = null!, _one = null!;

    [GlobalSetup]
    public async Task Setup()
    {
        var sbi = new SecureBiometricInterface(new SbiOptions { Environment = "Staging" });
        sbi.Connect(new IdleDevice(), new NoKeys());
        _host = await SbiHost.StartAsync(sbi, new SbiHostOptions { FirstPort = SbiVerbs.LastPort }).ConfigureAwait(false);
        var trust = new DeviceTrust { Device = new TrustAnchors([]), Ftm = new TrustAnchors([]) };
        _all = new SbiClient(new SbiClientOptions { Trust = trust });
        _one = new SbiClient(new SbiClientOptions { Trust = trust, FirstPort = SbiVerbs.LastPort });
    }

    /// <summary>One port.</summary>
    [Benchmark(Baseline = true)]
    public Task<IReadOnlyList<DiscoveredDevice>> OnePort() => FindAsync(_one);

    /// <summary>All ports.</summary>
    [Benchmark]
    public Task<IReadOnlyList<DiscoveredDevice>> HundredPorts() => FindAsync(_all);

    [GlobalCleanup]
    public async Task Cleanup()
    {
        _all.Dispose();
        _one.Dispose();
        await _host.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<DiscoveredDevice>> FindAsync(SbiClient client)
    {
        IReadOnlyList<DiscoveredDevice> devices = await client.DiscoverAsync().ConfigureAwait(false);
        return devices.Count == 1 ? devices : throw new InvalidOperationException($"{devices.Count} devices were found.");
    }

    private sealed class IdleDevice : ICaptureDevice
    {
        public DeviceDescription Description { get; } = new()
        {
            DeviceId = "1",
            Purpose = CapturePurpose.Auth,
            ServiceVersion = "1.0.0",
            DigitalId = new DigitalId { SerialNumber = "SN-1", Make = "Example", Model = "M1", Type = BiometricType.Finger, DeviceSubType = "Single", DeviceProvider = "Example", DeviceProviderId = "example" },
        };

        public DeviceStatus Status => DeviceStatus.Ready;

        public Task<IReadOnlyList<CapturedRecord>> CaptureAsync(CaptureTask task, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    // Nothing of a discovery is signed.
    private sealed class NoKeys : IDeviceKeyProvider
    {
        public ValueTask<DeviceKeys> GetAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
