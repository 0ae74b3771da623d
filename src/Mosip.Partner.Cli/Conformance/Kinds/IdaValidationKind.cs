using System.Text.Json;
using Mosip.Partner.Sandbox.Ida;
using Mosip.Partner.Sandbox.Ida.Conformance;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>ida-validation</c>: the sandbox's filter and field rules after decryption.</summary>
internal sealed class IdaValidationKind(VectorFile file) : IVectorKind
{
    private readonly IdaValidationJudge _judge = new(file.Root.Get("serverState"));

    public Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        if (_judge.Judge(vector.Inputs) is { } verdict)
            Compare(vector.Expected, verdict, report);
        else
            report.Skip($"endpoint {vector.Inputs.Text("endpoint")}");
        return Task.CompletedTask;
    }

    private static void Compare(JsonElement expected, IdaVerdict verdict, CaseReport report)
    {
        report.Equal("accepted", expected.Flag("accepted"), verdict.Accepted);
        report.Equal("stage", expected.Text("stage"), verdict.Stage.ToString().ToLowerInvariant());
        report.Equal("httpStatus", expected.Get("httpStatus").GetRawText(), $"{verdict.HttpStatus}");
        report.Equal("errors", MosipErrorLines.Of(expected, "errors"), MosipErrorLines.Of(verdict.Errors));
        report.Equal("discardedErrors", MosipErrorLines.Of(expected, "discardedErrors"), MosipErrorLines.Of(verdict.DiscardedErrors));
        report.Equal("unhandledException", expected.FindText("unhandledException"), verdict.UnhandledException);
        if (expected.FindFlag("handedToService") is { } handed)
            report.Equal("handedToService", handed, verdict.HandedToService);
    }
}
