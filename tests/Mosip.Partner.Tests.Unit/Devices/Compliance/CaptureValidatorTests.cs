using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Devices;
using Mosip.Partner.Tests.Unit.Biometrics;
using Mosip.Partner.Tests.Unit.Devices.Capture;

namespace Mosip.Partner.Tests.Unit.Devices.Compliance;

/// <summary>The validators that look into the records of a capture, and the way of a registration through a packet.</summary>
public sealed class CaptureValidatorTests : IAsyncLifetime
{
    private TestDevice _device = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _device = await TestDevice.CreateAsync();

    public ValueTask DisposeAsync() => _device.DisposeAsync();

    [Theory]
    [InlineData("Finger")]
    [InlineData("Iris")]
    [InlineData("Face")]
    public async Task CheckRecordsAsync_RecordAsMosipWantsIt_IsAccepted_InBothPurposes(string type)
    {
        Assert.True((await Compliance().CheckRecordsAsync(await RegistrationAsync(SampleRecords.Of(type)), Token)).IsAccepted);
        Assert.True((await Compliance().CheckRecordsAsync(await AuthAsync(SampleRecords.Of(type, BiometricPurpose.Auth)), Token)).IsAccepted);
    }

    [Fact]
    public async Task CheckRecordsAsync_WrongField_IsNamedWithItsPlace()
    {
        ComplianceResult result = await Compliance().CheckRecordsAsync(await RegistrationAsync(SampleRecords.Finger(), SampleRecords.Finger() with { BitDepth = 7 }), Token);

        Assert.False(result.IsAccepted);
        ComplianceFinding fault = Assert.Single(result.Findings, finding => !finding.IsWarning);
        Assert.Equal(("$.biometrics[1]", "bit depth"), (fault.At, fault.Rule));
    }

    [Fact]
    public async Task CheckRecordsAsync_NothingThere_OrAnotherPurpose_IsRefused()
    {
        JsonNode other = JsonNode.Parse(await RegistrationAsync(SampleRecords.Finger()))!;
        other["biometrics"]![0]!["dataDecoded"]!["purpose"] = "Fun";

        Assert.False((await Compliance().CheckRecordsAsync("""{"biometrics":[]}"""u8.ToArray(), Token)).IsAccepted);
        Assert.Equal("Invalid SBI Purpose", (await Compliance().CheckRecordsAsync(JsonSerializer.SerializeToUtf8Bytes(other), Token)).Message);
    }

    [Fact]
    public async Task CheckRecordsAsync_AuthenticationWithoutTheKey_SaysSo()
    {
        ComplianceResult result = await new SbiCompliance(new SbiComplianceOptions()).CheckRecordsAsync(await AuthAsync(SampleRecords.Finger(BiometricPurpose.Auth)), Token);

        Assert.False(result.IsAccepted);
        Assert.Contains("no key", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Finger", 60, true)]
    [InlineData("Finger", 59.9, false)]
    [InlineData("Iris", 60, true)]
    [InlineData("Iris", 59.9, false)]
    [InlineData("Face", 30, true)]
    [InlineData("Face", 29.9, false)]
    [InlineData("Face", double.NaN, false)]
    public async Task CheckQualityAsync_ScoreAtTheThresholdOfItsType_IsAccepted(string type, double score, bool isAccepted)
    {
        var compliance = new SbiCompliance(new SbiComplianceOptions { QualityScorer = new FixedScorer(score) });

        Assert.Equal(isAccepted, (await compliance.CheckQualityAsync(await RegistrationAsync(SampleRecords.Of(type)), Token)).IsAccepted);
    }

    [Fact]
    public async Task CheckQualityAsync_NoScorer_IsRefused() =>
        Assert.False((await Compliance().CheckQualityAsync(await RegistrationAsync(SampleRecords.Finger()), Token)).IsAccepted);

    [Fact]
    public async Task CheckHashChainAsync_RecordsInClearAndEncrypted_AreChainedFromThePreviousHash()
    {
        string previous = new('A', 64);

        Assert.Equal("HASH_VALIDATOR_001", (await Compliance().CheckHashChainAsync(await RegistrationAsync(previous, SampleRecords.Finger(), SampleRecords.Finger() with { Position = 8 }), previous, Token)).Key);
        Assert.Equal("HASH_VALIDATOR_001", (await Compliance().CheckHashChainAsync(await AuthAsync(SampleRecords.Finger()), "", Token)).Key);
        Assert.Equal("HASH_VALIDATOR_002", (await Compliance().CheckHashChainAsync(await AuthAsync(SampleRecords.Finger()), previous, Token)).Key);
    }

    [Fact]
    public async Task CheckHashChainAsync_NoBiometrics_IsRefused() =>
        Assert.Equal("HASH_VALIDATOR_002", (await Compliance().CheckHashChainAsync("""{"biometrics":[]}"""u8.ToArray(), "", Token)).Key);

    [Fact]
    public async Task CheckPacket_RegistrationOfEitherLevel_SurvivesThePacket()
    {
        await using TestDevice without = await TestDevice.CreateAsync(withChip: false);

        Assert.True(SbiCompliance.CheckPacket(await RegistrationAsync(SampleRecords.Finger(), SampleRecords.Finger())).IsAccepted);
        Assert.True(SbiCompliance.CheckPacket((await without.Answers.SignRegistrationAsync(TestDevice.Context, [RecordOf(SampleRecords.Finger())], Token)).ToJson()).IsAccepted);
    }

    [Fact]
    public async Task CheckPacket_ChipsCertificateOnlyInTheDigitalId_IsNamed()
    {
        // An authentication's data has the device's certificate alone.
        ComplianceResult result = SbiCompliance.CheckPacket(await AuthAsync(SampleRecords.Finger()));

        Assert.Equal("x5c", Assert.Single(result.Findings).Rule);
    }

    [Theory]
    [InlineData("=")]
    [InlineData("==")]
    public async Task CheckPacket_PaddedValueOrPayload_IsNamed(string padding)
    {
        JsonNode answer = JsonNode.Parse(await RegistrationAsync(SampleRecords.Finger()))!;
        string[] parts = ((string)answer["biometrics"]![0]!["data"]!).Split('.');
        Assert.True(MosipBase64.TryDecodeUrl(parts[1], out byte[] payload));
        JsonNode members = JsonNode.Parse(payload)!;
        // A record whose base64 needs just this padding.
        members["bioValue"] = Convert.ToBase64String(new byte[padding.Length == 1 ? 32 : 31]);
        string padded = $"{parts[0]}.{MosipBase64.EncodeUrl(JsonSerializer.SerializeToUtf8Bytes(members))}.{parts[2]}";
        answer["biometrics"]![0]!["data"] = padded;

        ComplianceResult result = SbiCompliance.CheckPacket(JsonSerializer.SerializeToUtf8Bytes(answer));

        Assert.EndsWith(padding, (string)members["bioValue"]!, StringComparison.Ordinal);
        Assert.Equal("bioValue", Assert.Single(result.Findings).Rule);
    }

    [Theory]
    [InlineData("""{"biometrics":[]}""")]
    [InlineData("""{"biometrics":[{"data":"no JWS"}]}""")]
    [InlineData("""{"biometrics":[{"data":"e30.e30.e30"}]}""")]
    [InlineData("[]")]
    public void CheckPacket_NoCapture_IsRefused(string answer) => Assert.False(SbiCompliance.CheckPacket(System.Text.Encoding.UTF8.GetBytes(answer)).IsAccepted);

    private SbiCompliance Compliance() => new(new SbiComplianceOptions { BiometricKey = _device.Ida }, _device.Clock);

    private static CapturedRecord RecordOf(IsoRecord record) => new(record.Type, record.Type == BiometricType.Face ? null : "UNKNOWN", record.ToArray(), 62m);

    private Task<byte[]> RegistrationAsync(params IsoRecord[] records) => RegistrationAsync("", records);

    private async Task<byte[]> RegistrationAsync(string previousHash, params IsoRecord[] records) => SbiAnswerDecoder.Decode(
        (await _device.Answers.SignRegistrationAsync(TestDevice.Context with { PreviousHash = previousHash }, [.. records.Select(RecordOf)], Token)).ToJson());

    private async Task<byte[]> AuthAsync(params IsoRecord[] records) =>
        SbiAnswerDecoder.Decode((await _device.Answers.SealAsync(TestDevice.Context, [.. records.Select(RecordOf)], _device.Recipient, Token)).ToJson());

    private sealed class FixedScorer(double score) : IBiometricQualityScorer
    {
        public ValueTask<double> ScoreAsync(BiometricType type, ReadOnlyMemory<byte> record, CancellationToken cancellationToken) => ValueTask.FromResult(score);
    }
}
