using System.Text;
using System.Text.Json;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Devices;
using Mosip.Partner.Tests.Unit.Devices.Capture;

namespace Mosip.Partner.Tests.Unit.Devices.Compliance;

/// <summary>What of a signature the toolkit looks at, beside the vectors.</summary>
public sealed class SignatureValidatorTests : IAsyncLifetime
{
    private TestDevice _device = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _device = await TestDevice.CreateAsync();

    public ValueTask DisposeAsync() => _device.DisposeAsync();

    // The certificate of the chip, which signs the digital ID, is of the organisation Acme Chips: nobody asks.
    [Theory]
    [InlineData("Acme Devices", "SIGNATURE_VALIDATOR_009")]
    [InlineData("ACME devices", "SIGNATURE_VALIDATOR_009")]
    [InlineData("Acme", "SIGNATURE_VALIDATOR_010")]
    public async Task CheckSignatures_OrganisationOfTheData_IsThePartners_InAnyCase(string organisation, string key)
    {
        byte[] registration = await RegistrationAsync();

        Assert.Equal(key, Compliance(organisation).CheckSignatures(SbiMethod.RegistrationCapture, registration, "L1").Key);
    }

    [Fact]
    public async Task CheckSignatures_MoreCertificatesAndAnotherTyp_AreNotLookedAt()
    {
        var signer = new JwsSigner(new JwsSigningOptions
        {
            Form = JwsForm.Attached,
            Layout = JwsHeaderLayout.Device,
            IncludeCertificate = true,
            Type = "other",
            AdditionalCertificates = [_device.Keys.Chip!.SigningCertificate],
        });
        string digitalId = await _device.Answers.SignDigitalIdAsync(TestDevice.DigitalId, Token);
        string info = await signer.SignAsync(_device.Keys.Device, JsonSerializer.SerializeToUtf8Bytes(new { deviceStatus = "Ready", certification = "L1", digitalId }), Token);

        Assert.Equal("SIGNATURE_VALIDATOR_009", Compliance().CheckSignatures(SbiMethod.Info, JsonSerializer.SerializeToUtf8Bytes(new[] { new { deviceInfo = info } })).Key);
    }

    [Fact]
    public async Task CheckSignatures_DigitalIdOfL1_IsTrustedByTheRootsOfChips_ThatOfL0ByThoseOfDevices()
    {
        byte[] registration = await RegistrationAsync();

        Assert.True(Compliance().CheckSignatures(SbiMethod.RegistrationCapture, registration, "L1").IsAccepted);
        Assert.Equal("SIGNATURE_VALIDATOR_008", Compliance().CheckSignatures(SbiMethod.RegistrationCapture, registration, "L0").Key);
    }

    [Fact]
    public void CheckSignatures_NobodyThere_LeavesNoStatus()
    {
        ComplianceResult info = Compliance().CheckSignatures(SbiMethod.Info, "[]"u8.ToArray()), capture = Compliance().CheckSignatures(SbiMethod.Capture, Encoding.UTF8.GetBytes("""{"biometrics":[]}"""), "L1");

        Assert.Equal((false, "no status set"), (info.IsAccepted, info.Message));
        Assert.Equal((false, "no status set"), (capture.IsAccepted, capture.Message));
    }

    private SbiCompliance Compliance(string? organisation = null) => new(
        new SbiComplianceOptions
        {
            DeviceTrust = TrustStore.Of([_device.Provider.SigningCertificate]),
            FtmTrust = TrustStore.Of([_device.ChipProvider.SigningCertificate]),
            Organisation = organisation,
        },
        _device.Clock);

    private async Task<byte[]> RegistrationAsync() =>
        (await _device.Answers.SignRegistrationAsync(TestDevice.Context, [new CapturedRecord(BiometricType.Finger, "Left Thumb", "a record"u8.ToArray(), 62m)], Token)).ToJson();
}
