using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Sandbox.Ida.Conformance;
using Mosip.Partner.Sandbox.Ida.Matching;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Sandbox.Ida;

public class DemographicMatchVectorTests
{
    private static readonly VectorFile File = VectorFile.Load("ida-demographic-match");
    private static readonly DemographicMatchJudge Judge =
        new(File.Root.GetProperty("serverState"), new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero)));

    public static IEnumerable<TheoryDataRow<string>> Cases => VectorFile.CaseIds("ida-demographic-match", _ => true);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Judge_AnyCase_AnswersAsMosip(string id)
    {
        VectorCase vector = File.Case(id);

        DemographicMatch match = Judge.Judge(vector.Inputs);

        Assert.Equal(vector.Expect("kind"), match.Kind switch
        {
            DemographicMatchKind.Match => "match",
            DemographicMatchKind.Mismatch => "mismatch",
            _ => "processing-error",
        });
        Assert.Equal(vector.Expected.GetProperty("authStatus").GetBoolean(), match.AuthStatus);
        Assert.Equal(VectorErrors.Of(vector.Expected, "errors"), VectorErrors.Of(match.Errors));
        Assert.Equal(match.AuthStatus, match.Explanations.Count == 0);
    }
}
