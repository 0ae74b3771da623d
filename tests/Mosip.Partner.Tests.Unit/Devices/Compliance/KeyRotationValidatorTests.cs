using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Devices;
using Mosip.Partner.Tests.Unit.Devices.Capture;

namespace Mosip.Partner.Tests.Unit.Devices.Compliance;

/// <summary>Each row of the toolkit's validator of key rotations.</summary>
public sealed class KeyRotationValidatorTests : IAsyncLifetime
{
    private static readonly DigitalId Same = TestDevice.DigitalId;
    private TestDevice _device = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _device = await TestDevice.CreateAsync();

    public ValueTask DisposeAsync() => _device.DisposeAsync();

    [Fact]
    public async Task CheckKeyRotation_OtherKeyOfTheSameDevice_IsAccepted() =>
        Assert.Equal("KEY_ROTATION_VALIDATOR_001", Check(await InfoAsync(_device.Keys, Same), await InfoAsync(await RotatedAsync(), Same)));

    [Fact]
    public async Task CheckKeyRotation_OneOfTheTwoMissing_IsNamed()
    {
        byte[] info = await InfoAsync(_device.Keys, Same);

        Assert.Equal("KEY_ROTATION_VALIDATOR_002", Compliance().CheckKeyRotation(null, info).Key);
        Assert.Equal("KEY_ROTATION_VALIDATOR_002", Check("[]"u8.ToArray(), info));
        Assert.Equal("KEY_ROTATION_VALIDATOR_003", Check(info, "[]"u8.ToArray()));
    }

    [Fact]
    public async Task CheckKeyRotation_SignatureAfterIt_IsVerifiedAndTrusted()
    {
        await using TestDevice foreign = await TestDevice.CreateAsync(keysOf: "somebody else");
        byte[] before = await InfoAsync(_device.Keys, Same);
        JsonNode changed = JsonNode.Parse(await InfoAsync(await RotatedAsync(), Same))!;
        changed[0]!["deviceInfo"] = $"{(string)changed[0]!["deviceInfo"]!}AAAA";

        Assert.Equal("KEY_ROTATION_VALIDATOR_004", Check(before, await InfoAsync(foreign.Keys, Same)));
        Assert.Equal("KEY_ROTATION_VALIDATOR_004", Check(before, JsonSerializer.SerializeToUtf8Bytes(changed)));
        Assert.Equal("KEY_ROTATION_VALIDATOR_004", Check(before, await InfoAsync(_device.Keys, Same, DeviceStatus.NotRegistered)));
    }

    [Fact]
    public async Task CheckKeyRotation_SameKeyOrOlderCertificate_IsRefused()
    {
        byte[] before = await InfoAsync(_device.Keys, Same), after = await InfoAsync(await RotatedAsync(), Same);

        Assert.Equal("KEY_ROTATION_VALIDATOR_006", Check(before, await InfoAsync(_device.Keys, Same)));
        Assert.Equal("KEY_ROTATION_VALIDATOR_007", Check(after, before));
    }

    // The toolkit is content if one of the three is the same; who wants to know asks strictly.
    [Theory]
    [InlineData("another", "Acme", "FS-10", "001", "005")]
    [InlineData("FS1000012345678", "Other", "FS-10", "001", "005")]
    [InlineData("FS1000012345678", "Acme", "FS-11", "001", "005")]
    [InlineData("another", "Other", "FS-11", "005", "005")]
    public async Task CheckKeyRotation_OtherDevice_IsRefusedAsTheRulesSay(string serial, string make, string model, string toolkit, string strict)
    {
        byte[] before = await InfoAsync(_device.Keys, Same), after = await InfoAsync(await RotatedAsync(), Same with { SerialNumber = serial, Make = make, Model = model });

        Assert.Equal($"KEY_ROTATION_VALIDATOR_{toolkit}", Check(before, after));
        Assert.Equal($"KEY_ROTATION_VALIDATOR_{strict}", Compliance(ComplianceRules.Strict).CheckKeyRotation(before, after).Key);
    }

    private async Task<DeviceKeys> RotatedAsync()
    {
        _device.Clock.Advance(TimeSpan.FromDays(10));
        RSA key = RSA.Create(2048);
        X509Certificate2 certificate = await new DeviceCertificateIssuer(_device.Provider, _device.Clock).IssueDeviceAsync(key, "FS1000012345678", cancellationToken: Token);
        return new DeviceKeys(PartnerKey.FromRsa(key, certificate), _device.Keys.Chip);
    }

    private async Task<byte[]> InfoAsync(DeviceKeys keys, DigitalId digitalId, DeviceStatus? status = null)
    {
        SignedDeviceInfo info = await new DeviceAnswers(new FixedDeviceKeyProvider(keys), _device.Clock).SignInfoAsync(
            new DeviceInfo { Status = status ?? DeviceStatus.Ready, DeviceId = "4", Firmware = "1", ServiceVersion = "1", DeviceSubIds = ["0"], CallbackId = "http://127.0.0.1:4501/", DeviceCode = "c", Environment = "Staging", Purpose = CapturePurpose.Auth, SpecVersions = ["0.9.5"] },
            digitalId,
            Token);
        return SbiAnswerDecoder.Decode(JsonSerializer.SerializeToUtf8Bytes(new[] { info }));
    }

    private SbiCompliance Compliance(ComplianceRules rules = ComplianceRules.Toolkit) => new(
        new SbiComplianceOptions { DeviceTrust = TrustStore.Of([_device.Provider.SigningCertificate]), FtmTrust = TrustStore.Of([_device.ChipProvider.SigningCertificate]), Rules = rules }, _device.Clock);

    private string? Check(byte[] before, byte[] after) => Compliance().CheckKeyRotation(before, after).Key;
}
