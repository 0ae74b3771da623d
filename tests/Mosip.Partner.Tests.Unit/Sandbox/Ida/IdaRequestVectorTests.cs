using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Sandbox.Ida.Conformance;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Sandbox.Ida;

public class IdaRequestVectorTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    public static IEnumerable<TheoryDataRow<string, string>> Cases =>
        from file in (string[])["auth-request", "bio-capture"]
        from vector in VectorFile.Load(file).Cases
        where vector.Direction == "mosip-accepts"
        select new TheoryDataRow<string, string>(file, vector.Id);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Judge_AnyCase_AnswersAsMosip(string fileName, string id)
    {
        VectorFile file = VectorFile.Load(fileName);
        VectorCase vector = file.Case(id);

        IdaRequestVerdict? verdict = new IdaRequestJudge(file.Root, clock: Clock).Judge(vector.Inputs);

        Assert.NotNull(verdict);
        Assert.Equal(vector.Expected.GetProperty("accepted").GetBoolean(), verdict.Verdict.Accepted);
        Assert.Equal(VectorErrors.Of(vector.Expected, "errors"), VectorErrors.Of(verdict.Verdict.Errors));
        Assert.Equal(vector.Expected.TryGetProperty("unhandledException", out JsonElement exception) ? exception.GetString() : null, verdict.Verdict.UnhandledException);
        Assert.Equal(exception.ValueKind == JsonValueKind.String ? 500 : 200, verdict.Verdict.HttpStatus);
        if (vector.Expected.TryGetProperty("decodedRequest", out JsonElement decoded))
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(decoded.GetRawText()), JsonNode.Parse(verdict.DecodedRequest!)), verdict.DecodedRequest);
    }
}
