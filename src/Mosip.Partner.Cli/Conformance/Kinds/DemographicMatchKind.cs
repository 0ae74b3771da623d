using System.Text.Json;
using Mosip.Partner.Sandbox.Ida.Conformance;
using Mosip.Partner.Sandbox.Ida.Matching;
using MatchKind = Mosip.Partner.Sandbox.Ida.Matching.DemographicMatchKind;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>ida-demographic-match</c>: the sandbox's comparison of a request with a record.</summary>
internal sealed class DemographicMatchKind(VectorFile file) : IVectorKind
{
    private readonly DemographicMatchJudge _judge = new(file.Root.Get("serverState"), file.Clock);

    public Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        JsonElement expected = vector.Expected;
        DemographicMatch match = _judge.Judge(vector.Inputs);
        report.Equal("authStatus", expected.Flag("authStatus"), match.AuthStatus);
        report.Equal("kind", expected.Text("kind"), match.Kind switch
        {
            MatchKind.Match => "match",
            MatchKind.Mismatch => "mismatch",
            _ => "processing-error",
        });
        report.Equal("errors", MosipErrorLines.Of(expected, "errors"), MosipErrorLines.Of(match.Errors));
        return Task.CompletedTask;
    }
}
