using System.Text.Json;
using Mosip.Partner.Sandbox.Ida;
using Mosip.Partner.Sandbox.Ida.Conformance;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Sandbox.Ida;

public class IdaValidationVectorTests
{
    private static readonly VectorFile File = VectorFile.Load("ida-validation");
    private static readonly IdaValidationJudge Judge = new(File.Root.GetProperty("serverState"));

    public static IEnumerable<TheoryDataRow<string>> Cases => VectorFile.CaseIds("ida-validation", _ => true);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Judge_AnyCase_AnswersAsMosip(string id)
    {
        VectorCase vector = File.Case(id);

        IdaVerdict? verdict = Judge.Judge(vector.Inputs);

        Assert.NotNull(verdict);
        Assert.Equal(vector.Expect("stage"), verdict.Stage.ToString().ToLowerInvariant());
        Assert.Equal(vector.Expected.GetProperty("accepted").GetBoolean(), verdict.Accepted);
        Assert.Equal(vector.Expected.GetProperty("httpStatus").GetInt32(), verdict.HttpStatus);
        Assert.Equal(VectorErrors.Of(vector.Expected, "errors"), VectorErrors.Of(verdict.Errors));
        Assert.Equal(VectorErrors.Of(vector.Expected, "discardedErrors"), VectorErrors.Of(verdict.DiscardedErrors));
        Assert.Equal(vector.Expected.TryGetProperty("unhandledException", out JsonElement exception) ? exception.GetString() : null, verdict.UnhandledException);
        if (vector.Expected.TryGetProperty("handedToService", out JsonElement handed))
            Assert.Equal(handed.GetBoolean(), verdict.HandedToService);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Judge_AnyRefusal_IsExplainedWithoutPersonalData(string id)
    {
        VectorCase vector = File.Case(id);

        IdaVerdict verdict = Judge.Judge(vector.Inputs)!;

        Assert.Equal(verdict.Accepted, verdict.Explanations.Count == 0);
        foreach (string personal in (string[])["5637281943", "5637281944", "7382916450192832", "919876543210", "111111", "Amina", "Diallo"])
            Assert.DoesNotContain(personal, verdict.ToString() + string.Join(';', verdict.Explanations), StringComparison.OrdinalIgnoreCase);
    }
}
