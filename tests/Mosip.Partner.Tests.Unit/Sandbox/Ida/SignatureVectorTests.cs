using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Sandbox.Ida.Conformance;
using Mosip.Partner.Sandbox.Ida.Crypto;
using Mosip.Partner.Sandbox.Ida.Signatures;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Sandbox.Ida;

public class SignatureVectorTests
{
    private static readonly VectorFile File = VectorFile.Load("jws-verify");
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    public static IEnumerable<TheoryDataRow<string>> Cases => VectorFile.CaseIds("jws-verify", vector => vector.Direction == "mosip-accepts");

    public static IEnumerable<TheoryDataRow<string>> Thumbprints =>
        VectorFile.CaseIds("certificate-thumbprint", vector => vector.Id.StartsWith("parse-", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Judge_Release13_AnswersAsMosip(string id) => AssertVerdict(id, MosipRelease.V1_3_0, File.Case(id).Expected);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Judge_Release12_AnswersAsMosip(string id)
    {
        VectorCase vector = File.Case(id);
        AssertVerdict(id, MosipRelease.V1_2_0_1, vector.Json.TryGetProperty("expectedV1_2_0_1", out JsonElement older) ? older : vector.Expected);
    }

    [Theory]
    [MemberData(nameof(Thumbprints))]
    public void TryParse_AnyThumbprint_ReadsAsMosip(string id)
    {
        VectorCase vector = VectorFile.Load("certificate-thumbprint").Case(id);

        bool parsed = ThumbprintText.TryParse(vector.Input("thumbprint"), out byte[]? bytes);

        Assert.Equal(vector.Expected.GetProperty("errorCode").ValueKind == JsonValueKind.Null, parsed);
        if (parsed)
            Assert.Equal(vector.Expect("bytesHex"), Convert.ToHexStringLower(bytes!));
    }

    private static void AssertVerdict(string id, MosipRelease release, JsonElement expected)
    {
        SignatureVerdict verdict = new SignatureJudge(File.Root, release, Clock).Judge(File.Case(id).Inputs);

        Assert.Equal(expected.TryGetProperty("errorCode", out JsonElement code) ? code.GetString() : null, verdict.ErrorCode);
        if (verdict.ErrorCode is not null)
            return;
        Assert.Equal(expected.GetProperty("signatureValid").GetBoolean(), verdict.SignatureValid);
        Assert.Equal(expected.GetProperty("message").GetString(), verdict.Message);
        Assert.Equal(expected.GetProperty("trustValid").GetString(), verdict.TrustValid);
    }
}
