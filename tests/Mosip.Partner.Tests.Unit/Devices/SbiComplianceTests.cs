using System.Text;
using Mosip.Partner.Devices;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Devices;

public sealed class SbiComplianceTests
{
    public static IEnumerable<TheoryDataRow<string>> Schemas =>
        VectorFile.CaseIds("sbi-compliance", vector => vector.Input("validator") == "SchemaValidator");

    public static IEnumerable<TheoryDataRow<string>> Matches =>
        VectorFile.CaseIds("sbi-compliance", vector => vector.Input("validator") == "ResponseMismatchValidator");

    [Theory]
    [MemberData(nameof(Schemas))]
    public void CheckSchema_Vector_GivesTheVerdictOfTheToolkit(string id)
    {
        VectorCase vector = VectorFile.Load("sbi-compliance").Case(id);

        ComplianceResult result = Toolkit.CheckSchema(Enum.Parse<SbiSchema>(vector.Input("schema")), Utf8(vector.Input("documentJson")));

        Assert.Equal(vector.Expected.GetProperty("accepted").GetBoolean(), result.IsAccepted);
        Assert.Equal(result.IsAccepted, result.Findings.Count == 0);
    }

    [Theory]
    [MemberData(nameof(Matches))]
    public void CheckMatch_Vector_GivesTheVerdictOfTheToolkit(string id)
    {
        VectorCase vector = VectorFile.Load("sbi-compliance").Case(id);

        ComplianceResult result = Toolkit.CheckMatch(Utf8(vector.Input("methodRequestJson")), Utf8(vector.Input("documentJson")));

        Assert.Equal(vector.Expected.GetProperty("accepted").GetBoolean(), result.IsAccepted);
        Assert.Equal(vector.Expected.TryGetProperty("descriptionKey", out var key) ? key.GetString() : null, result.Key);
    }

    [Theory]
    [InlineData("mismatch-excepted-returned", false, "RESPONSE_MISMATCH_VALIDATOR_005")]
    [InlineData("mismatch-face-exception", true, "RESPONSE_MISMATCH_VALIDATOR_001")]
    public void CheckMatch_StrictRules_JudgeWhatTheToolkitMeans(string id, bool isAccepted, string key)
    {
        VectorCase vector = VectorFile.Load("sbi-compliance").Case(id);

        ComplianceResult result = Strict.CheckMatch(Utf8(vector.Input("methodRequestJson")), Utf8(vector.Input("documentJson")));

        Assert.Equal((isAccepted, key), (result.IsAccepted, result.Key));
    }

    [Theory]
    [InlineData("discover-ok-second-sub-id-not-checked")]
    [InlineData("capture-ok-second-not-checked")]
    [InlineData("capture-hash-not-hex")]
    [InlineData("capture-timestamp-number")]
    [InlineData("capture-request-finger-mixed")]
    [InlineData("capture-request-bio-member-missing")]
    public void CheckSchema_StrictRules_RefuseWhatTheSchemasOverlook(string id)
    {
        VectorCase vector = VectorFile.Load("sbi-compliance").Case(id);

        Assert.False(Strict.CheckSchema(Enum.Parse<SbiSchema>(vector.Input("schema")), Utf8(vector.Input("documentJson"))).IsAccepted);
    }

    [Fact]
    public void CheckSchema_NoJson_IsRefused() => Assert.False(Toolkit.CheckSchema(SbiSchema.DiscoverRequestSchema, Utf8("{")).IsAccepted);

    // The toolkit's list of methods has those of SDKs and ABIS as well; only a name outside of it is invalid.
    [Theory]
    [InlineData("stream", "{}", "SIGNATURE_VALIDATOR_001")]
    [InlineData("segment", "{}", "SIGNATURE_VALIDATOR_001")]
    [InlineData("stream", null, "SIGNATURE_VALIDATOR_002")]
    [InlineData("CAPTURE", "{}", null)]
    public void CheckSignatures_OtherMethods_AreToldApart(string method, string? answer, string? key)
    {
        ComplianceResult result = Toolkit.CheckSignatures(new SbiMethod(method), answer is null ? default(ReadOnlyMemory<byte>?) : Utf8(answer));

        Assert.Equal((false, key), (result.IsAccepted, result.Key));
    }

    [Fact]
    public void CheckSignatures_DiscoveredDigitalIdOfNull_LacksItsType() =>
        Assert.Equal("SIGNATURE_VALIDATOR_003", Toolkit.CheckSignatures(SbiMethod.Device, Utf8("""[{"digitalId":"bnVsbA"}]""")).Key);

    [Fact]
    public void CheckTimestamps_BiometricsOfNull_LeavesNoStatus()
    {
        ComplianceResult result = Toolkit.CheckTimestamps(Utf8("""{"biometrics":null}"""), Utf8("""{"startExecutionTime":"2026-11-23T09:00:00.000Z"}"""));

        Assert.Equal((false, "no status set"), (result.IsAccepted, result.Message));
    }

    [Theory]
    [InlineData("{}", "HASH_VALIDATOR_003")]
    [InlineData("""{"previousHash":null}""", "HASH_VALIDATOR_002")]
    public async Task CheckHashChainAsync_RunWithoutPreviousHash_IsRefused(string run, string key)
    {
        VectorCase vector = VectorFile.Load("sbi-compliance").Case("hash-ok");

        ComplianceResult result = await Toolkit.CheckHashChainAsync(Utf8(vector.Input("documentJson")), Utf8(run), TestContext.Current.CancellationToken);

        Assert.Equal((false, key), (result.IsAccepted, result.Key));
    }

    private static SbiCompliance Toolkit => new(new SbiComplianceOptions());

    private static SbiCompliance Strict => new(new SbiComplianceOptions { Rules = ComplianceRules.Strict });

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
