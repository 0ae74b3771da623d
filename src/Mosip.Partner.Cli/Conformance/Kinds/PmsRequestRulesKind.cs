using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Sandbox.Pms.Conformance;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary>
/// <c>pms-request-rules</c>: a table of constraints. Each call is tried with a body that breaks none, and then member by member with values that break one.
/// </summary>
internal sealed class PmsRequestRulesKind(VectorFile file) : IVectorKind
{
    private static readonly Dictionary<string, MosipRelease> Releases = new(StringComparer.Ordinal)
    {
        ["v1.2.0.1"] = MosipRelease.V1_2_0_1,
        ["v1.2.2.2"] = MosipRelease.V1_2_2_2,
        ["release-1.3.x"] = MosipRelease.V1_3_0,
    };

    private readonly Dictionary<string, PmsRequestJudge> _judges = Releases.ToDictionary(release => release.Key, release => new PmsRequestJudge(release.Value), StringComparer.Ordinal);
    private readonly string _errorCode = file.Root.Text("errorCode");
    private readonly string _template = file.Root.Text("messageTemplate");

    public Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        JsonElement row = vector.Json;
        foreach (string release in row.Get("presentIn").EnumerateArray().Select(item => item.GetString()!).Where(Releases.ContainsKey))
        {
            if (!_judges[release].Knows(row.Text("service"), row.Text("method"), row.Text("path")))
                report.Fail($"{release}: the sandbox has no such call");
            else
                Check(row, release, report);
        }
        return Task.CompletedTask;
    }

    private void Check(JsonElement row, string release, CaseReport report)
    {
        List<PmsRequestField> fields = [.. row.Get("fields").EnumerateArray().Select(field => PmsRequestField.Read(field, DifferenceOf(row, release, field.Text("field"))))];
        bool isValidated = row.Flag("validated");
        PmsRequestVerdict valid = Judge(row, release, fields, null, null);
        if (!valid.IsAccepted)
            report.Fail($"{release}: expected a body that breaks no rule to pass; came HTTP {valid.HttpStatus} {valid.ErrorMessage}");
        foreach (PmsRequestField field in fields)
            foreach (PmsRequestTrial trial in field.Trials)
                Compare($"{release}: {field.Name} {trial.Description}", trial, Judge(row, release, fields, field, trial), isValidated, release, report);
    }

    private void Compare(string what, PmsRequestTrial trial, PmsRequestVerdict verdict, bool isValidated, string release, CaseReport report)
    {
        if (trial.IsUnreadable)
        {
            report.Equal(what, "HTTP 400 without an error", verdict is { HttpStatus: 400, ErrorCode: null } ? "HTTP 400 without an error" : $"HTTP {verdict.HttpStatus} {verdict.ErrorMessage}");
            return;
        }
        if (trial.Messages.Count == 0 || !isValidated)
        {
            if (!verdict.IsAccepted)
                report.Fail($"{what}: expected to pass; came {verdict.ErrorMessage}");
            return;
        }
        report.Equal(what + ", code", _errorCode, verdict.ErrorCode);
        report.Equal(what + ", HTTP status", release == "release-1.3.x" ? "400" : "200", $"{verdict.HttpStatus}");
        // Where several constraints fail, any of their messages may come. How upstream writes the path of an element is not part of the table.
        List<string> expected = [.. trial.Messages.Select(message => _template.Replace("{constraint message}", message, StringComparison.Ordinal).Replace("{field path}", $"request.{trial.Path}", StringComparison.Ordinal))];
        if (!expected.Exists(message => trial.IsElement ? verdict.ErrorMessage?.StartsWith(message, StringComparison.Ordinal) == true : verdict.ErrorMessage == message))
            report.Fail($"{what}: expected {string.Join(" or ", expected)}; came {verdict.ErrorMessage}");
    }

    private PmsRequestVerdict Judge(JsonElement row, string release, IEnumerable<PmsRequestField> fields, PmsRequestField? tried, PmsRequestTrial? trial)
    {
        var request = new JsonObject();
        foreach (PmsRequestField field in fields)
            if (field != tried)
                request[field.Name] = field.ValidValue();
            else if (!trial!.IsAbsent)
                request[field.Name] = trial.Value?.DeepClone();
        var body = new JsonObject { ["id"] = "x", ["version"] = "1.0", [row.Text("envelope") == "V1" ? "requesttime" : "requestTime"] = "2026-01-01T00:00:00.000Z", ["request"] = request };
        return _judges[release].Judge(row.Text("service"), row.Text("method"), row.Text("path"), JsonSerializer.SerializeToElement(body));
    }

    private static JsonElement? DifferenceOf(JsonElement row, string release, string field)
    {
        if (row.Find("differences") is not { } differences)
            return null;
        foreach (JsonElement difference in differences.EnumerateArray().Where(entry => entry.Text("version") == release))
            foreach (JsonElement changed in difference.Get("fields").EnumerateArray().Where(entry => entry.Text("field") == field))
                return changed;
        return null;
    }
}
