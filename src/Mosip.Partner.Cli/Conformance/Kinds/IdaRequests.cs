using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Ida.Conformance;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary>Whole requests against the sandbox's filter, which judges with the keys and the server's side of the file.</summary>
internal sealed class IdaRequests(VectorFile file)
{
    private readonly IdaRequestJudge _judge = new(file.Root, clock: file.Clock);

    /// <summary>Judges a request and compares the verdict.</summary>
    /// <param name="inputs">Path, signature and body.</param>
    /// <param name="expected">The verdict of MOSIP.</param>
    /// <param name="report">Where differences go.</param>
    public void Check(JsonElement inputs, JsonElement expected, CaseReport report)
    {
        if (_judge.Judge(inputs) is not { } judged)
        {
            report.Skip($"path {inputs.Text("path")}");
            return;
        }
        report.Equal("accepted", expected.Flag("accepted"), judged.Verdict.Accepted);
        report.Equal("errors", MosipErrorLines.Of(expected, "errors"), MosipErrorLines.Of(judged.Verdict.Errors));
        report.Equal("unhandledException", expected.FindText("unhandledException"), judged.Verdict.UnhandledException);
        report.Equal("answers HTTP 500", expected.Has("unhandledException"), judged.Verdict.HttpStatus == 500);
        if (expected.Find("decodedRequest") is { } decoded && !JsonNode.DeepEquals(JsonNode.Parse(decoded.GetRawText()), judged.DecodedRequest is { } text ? JsonNode.Parse(text) : null))
            report.Equal("decodedRequest", decoded.GetRawText(), judged.DecodedRequest);
    }
}
