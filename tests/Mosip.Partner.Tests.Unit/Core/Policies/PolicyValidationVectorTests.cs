using System.Text;
using System.Text.Json;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Core.Policies;

public class PolicyValidationVectorTests
{
    private static readonly VectorFile Vectors = VectorFile.Load("policy-validation");

    public static IEnumerable<TheoryDataRow<string>> Cases => VectorFile.CaseIds("policy-validation", _ => true);

    public static IEnumerable<TheoryDataRow<string>> AcceptedCases => VectorFile.CaseIds("policy-validation", vector => vector.Expected.GetProperty("accepted").GetBoolean());

    [Theory, MemberData(nameof(Cases))]
    public void Validate_Vector_AnswersAsMosip(string id)
    {
        VectorCase vector = Vectors.Case(id);

        AssertAnswer(vector.Expected, Validate(vector, PolicyRules.From122));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Validate_Vector_AnswersAsMosipBefore122(string id)
    {
        VectorCase vector = Vectors.Case(id);
        JsonElement expected = vector.Json.TryGetProperty("expectedV1_2_0_1", out JsonElement older) ? older : vector.Expected;

        PolicyVerdict verdict = Validate(vector, PolicyRules.Before122);

        Assert.DoesNotContain(verdict.Findings, finding => finding.Code.Value == "PMS_PV_007");
        AssertAnswer(expected, verdict, isOlder: true);
    }

    [Theory, MemberData(nameof(AcceptedCases))]
    public void Parse_AcceptedVector_ReadsIt_AndWhatIsWrittenIsAcceptedToo(string id)
    {
        VectorCase vector = Vectors.Case(id);

        PolicyDocument policy = PolicyDocument.Parse(new PolicyType(vector.Input("policyType")), Document(vector));

        Assert.Empty(policy.Validate().Findings);
        Assert.Equal(new PolicyType(vector.Input("policyType")), policy.Type);
        Assert.Equal(policy.ToUtf8Json(), PolicyDocument.Parse(policy.Type, policy.ToUtf8Json()).ToUtf8Json());
    }

    private static PolicyVerdict Validate(VectorCase vector, PolicyRules rules) => PolicyDocument.Validate(vector.Input("policyType"), Document(vector), rules);

    private static byte[] Document(VectorCase vector) => Encoding.UTF8.GetBytes(vector.Input("policiesJson"));

    private static void AssertAnswer(JsonElement expected, PolicyVerdict verdict, bool isOlder = false)
    {
        Assert.Equal(expected.GetProperty("accepted").GetBoolean(), verdict.IsAccepted);
        Assert.Equal(Text(expected, "errorCode"), verdict.Error?.Code.Value);
        Assert.Equal(Text(expected, "errorMessage"), verdict.Error?.Message);
        Assert.Equal(expected.TryGetProperty("httpStatus", out JsonElement status) ? status.GetInt32() : 200, verdict.HttpStatus);
        (string, string)[] findings = [.. verdict.Findings.Select(finding => (finding.Code.Value, finding.Message))];
        if (expected.TryGetProperty("allFindings", out JsonElement all))
            Assert.Equal(all.EnumerateArray().Select(ReadFinding).Where(finding => !isOlder || finding.Code != "PMS_PV_007"), findings);
        else
            Assert.True(findings.Length <= 1, "MOSIP has one finding at most");
    }

    private static (string Code, string Message) ReadFinding(JsonElement finding) => (finding.GetProperty("errorCode").GetString()!, finding.GetProperty("message").GetString()!);

    private static string? Text(JsonElement expected, string name) => expected.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
