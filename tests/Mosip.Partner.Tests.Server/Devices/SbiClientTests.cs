using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Tests.Server.Devices;

public class SbiClientTests
{
    [Fact]
    public async Task DiscoverAsync_HundredPorts_OneDevice_IsFound()
    {
        await using TestInterface sbi = await TestInterface.StartAsync();
        using var client = new SbiClient(new SbiClientOptions { Trust = sbi.Trust, FirstPort = sbi.Host.Address.Port, LastPort = sbi.Host.Address.Port + 99 });

        IReadOnlyList<DiscoveredDevice> devices = await client.DiscoverAsync(BiometricType.Finger, TestInterface.Token);

        DiscoveredDevice device = Assert.Single(devices, device => device.CallbackId == sbi.Host.Address.AbsoluteUri);
        Assert.Equal(("4", DeviceStatus.Ready, CertificationLevel.L1, CapturePurpose.Auth), (device.DeviceId, device.Status, device.Certification, device.Purpose));
        Assert.Equal("FS1000012345678", device.ReadDigitalId()!.SerialNumber);
    }

    [Fact]
    public async Task GetInfoAsync_RegisteredDevice_IsVerified()
    {
        await using TestInterface sbi = await TestInterface.StartAsync();

        VerifiedDevice device = await sbi.DeviceAsync();

        Assert.Equal(("Staging", "1.9.3", CertificationLevel.L1), (device.Info.Environment, device.Info.Firmware, device.Certification));
    }

    [Fact]
    public async Task GetInfoAsync_DeviceThatIsNotRegistered_IsLeftOut()
    {
        await using TestInterface sbi = await TestInterface.StartAsync(new ScriptedDevice { Status = DeviceStatus.NotRegistered });

        Assert.Empty(await sbi.Client.GetInfoAsync(sbi.Host.Address, TestInterface.Token));
    }

    [Fact]
    public async Task GetInfoAsync_UnknownProvider_IsRefused()
    {
        await using TestInterface sbi = await TestInterface.StartAsync(), other = await TestInterface.StartAsync(keysOf: "somebody else");

        var refused = await Assert.ThrowsAsync<MosipCryptoException>(() => other.Client.GetInfoAsync(sbi.Host.Address, TestInterface.Token));

        Assert.Equal(MosipCryptoFault.CertificateUntrusted, refused.Fault);
    }

    [Fact]
    public async Task GetInfoAsync_NobodyThere_IsATransportFault()
    {
        await using TestInterface sbi = await TestInterface.StartAsync();
        await sbi.Host.DisposeAsync();

        var fault = await Assert.ThrowsAsync<MosipTransportException>(() => sbi.Client.GetInfoAsync(sbi.Host.Address, TestInterface.Token));

        Assert.Equal(MosipTransportFault.NotReached, fault.Fault);
        Assert.Contains("the device's interface could not be reached. Start it", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetInfoAsync_AddressElsewhere_IsRefused()
    {
        await using TestInterface sbi = await TestInterface.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => sbi.Client.GetInfoAsync(new Uri("http://192.0.2.1:4501/"), TestInterface.Token));
    }

    [Fact]
    public async Task CaptureAsync_TwoCaptures_AreChained()
    {
        await using TestInterface sbi = await TestInterface.StartAsync();
        VerifiedDevice device = await sbi.DeviceAsync();

        SbiCapture first = await sbi.Client.CaptureAsync(device, sbi.Request(), TestInterface.Token);
        SbiCapture second = await sbi.Client.CaptureAsync(device, sbi.Request() with { PreviousHash = first.LastHash }, TestInterface.Token);

        Assert.Equal(Core.Crypto.BiometricCipher.ChainHash(first.LastHash, "a record"u8), second.LastHash);
    }

    [Fact]
    public async Task CaptureAsync_ErrorOfTheDevice_IsItsNumber()
    {
        await using TestInterface sbi = await TestInterface.StartAsync();
        VerifiedDevice device = await sbi.DeviceAsync();
        sbi.Device.Status = DeviceStatus.NotReady;

        var refused = await Assert.ThrowsAsync<MosipServiceException>(() => sbi.Client.CaptureAsync(device, sbi.Request(), TestInterface.Token));

        Assert.Equal(("110", "A1b2C3d4E5"), (refused.Error.Code.Value, refused.TransactionId));
    }

    [Fact]
    public async Task CaptureAsync_DeviceThatSendsAnotherFingerTwice_IsRefused()
    {
        await using TestInterface sbi = await TestInterface.StartAsync();
        CapturedRecord thumb = new(BiometricType.Finger, "Left Thumb", "a record"u8.ToArray(), 62m);
        sbi.Device.Capture = (_, _) => Task.FromResult<IReadOnlyList<CapturedRecord>>([thumb, thumb]);

        var refused = await Assert.ThrowsAsync<MosipCryptoException>(async () => await sbi.Client.CaptureAsync(await sbi.DeviceAsync(), sbi.Request() with { Count = 2 }, TestInterface.Token));

        Assert.Contains("comes twice", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CaptureAsync_OtherDeviceThanAsked_IsRefused()
    {
        await using TestInterface sbi = await TestInterface.StartAsync();
        VerifiedDevice device = await sbi.DeviceAsync();

        var refused = await Assert.ThrowsAsync<MosipCryptoException>(() =>
            sbi.Client.CaptureAsync(device with { DigitalId = device.DigitalId with { SerialNumber = "another" } }, sbi.Request(), TestInterface.Token));

        Assert.Contains("digitalId is not that of the device", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_Images_ComeWhole_UntilTheStreamEnds()
    {
        ScriptedDevice device = ScriptedDevice.ForRegistration();
        device.Frames = [.. Enumerable.Range(1, 5).Select(i => (byte[])[0xFF, 0xD8, .. new byte[i * 10_000], 0xFF, 0xD9])];
        await using TestInterface sbi = await TestInterface.StartAsync(device);

        List<byte[]> images = [];
        await foreach (ReadOnlyMemory<byte> image in sbi.Client.Stream(await sbi.DeviceAsync(), "1", cancellationToken: TestInterface.Token))
            images.Add(image.ToArray());

        Assert.Equal(device.Frames, images);
    }

    [Fact]
    public async Task Stream_DeviceForAuthentication_IsRefused()
    {
        await using TestInterface sbi = await TestInterface.StartAsync();
        VerifiedDevice device = await sbi.DeviceAsync();

        var refused = await Assert.ThrowsAsync<MosipServiceException>(async () => await sbi.Client.Stream(device, "0", cancellationToken: TestInterface.Token).AnyAsync(TestInterface.Token));

        Assert.Equal("601", refused.Error.Code.Value);
    }
}
