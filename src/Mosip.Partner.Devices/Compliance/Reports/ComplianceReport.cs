using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Mosip.Partner.Devices;

/// <summary>The verdicts over what an interface answered, for people and for machines. It holds nothing of what was captured.</summary>
public sealed record ComplianceReport
{
    /// <summary>What was judged, for example the address of an interface or the name of a folder.</summary>
    public required string Title { get; init; }

    /// <summary>When it was judged.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The verdicts in order.</summary>
    public required IReadOnlyList<ComplianceCase> Cases { get; init; }

    /// <summary>Whether there is a verdict, and all are good.</summary>
    public bool IsPassed => Cases.Count > 0 && Cases.All(one => one.Result.IsAccepted);

    /// <summary>The report for machines, as JSON in UTF-8.</summary>
    public byte[] ToJson()
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("title"u8, Title);
        json.WriteString("at"u8, At);
        json.WriteBoolean("passed"u8, IsPassed);
        json.WriteStartArray("cases"u8);
        foreach (ComplianceCase one in Cases)
            Write(json, one);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The report for build servers, as JUnit XML: one test case for each verdict.</summary>
    public string ToJUnit()
    {
        string count = Cases.Count.ToString(CultureInfo.InvariantCulture), failures = Cases.Count(one => !one.Result.IsAccepted).ToString(CultureInfo.InvariantCulture);
        return new XDocument(
            new XElement("testsuite", new XAttribute("name", Title), new XAttribute("tests", count), new XAttribute("failures", failures), new XAttribute("timestamp", At.UtcDateTime.ToString("s", CultureInfo.InvariantCulture)),
                Cases.Select(one => new XElement("testcase", new XAttribute("classname", one.Subject), new XAttribute("name", one.Result.Validator),
                    one.Result.IsAccepted ? null : new XElement("failure", new XAttribute("message", MessageOf(one)), string.Join('\n', FindingsOf(one))))))).ToString();
    }

    /// <summary>The report for people, as a page of HTML that needs nothing else.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>{Text(Title)}</title>
            <style>body{"{"}font:1rem/1.5 system-ui,sans-serif;margin:2rem;max-width:70rem{"}"}table{"{"}border-collapse:collapse;width:100%{"}"}th,td{"{"}text-align:left;vertical-align:top;padding:.4rem .8rem;border-bottom:1px solid #ccc{"}"}td:first-child{"{"}white-space:nowrap{"}"}.no{"{"}color:#a00;font-weight:bold{"}"}.yes{"{"}color:#060{"}"}</style></head>
            <body><h1>{Text(Title)}</h1><p>{Text(At.UtcDateTime.ToString("u", CultureInfo.InvariantCulture))}: <strong class="{(IsPassed ? "yes\">passed" : "no\">failed")}</strong>, {Cases.Count(one => one.Result.IsAccepted)} of {Cases.Count} checks passed.</p>
            <table><thead><tr><th>What</th><th>Check</th><th>Verdict</th><th>Why</th></tr></thead><tbody>

            """);
        foreach (ComplianceCase one in Cases)
        {
            string findings = string.Concat(FindingsOf(one).Select(finding => $"<br>{Text(finding)}"));
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(one.Subject)}</td><td>{Text(one.Result.Validator)}</td><td class=\"{(one.Result.IsAccepted ? "yes\">passed" : "no\">failed")}</td><td>{Text(MessageOf(one))}{findings}</td></tr>\n");
        }
        return html.Append("</tbody></table></body></html>\n").ToString();
    }

    private static void Write(Utf8JsonWriter json, ComplianceCase one)
    {
        json.WriteStartObject();
        json.WriteString("subject"u8, one.Subject);
        json.WriteString("validator"u8, one.Result.Validator);
        json.WriteBoolean("passed"u8, one.Result.IsAccepted);
        json.WriteString("key"u8, one.Result.Key);
        json.WriteString("message"u8, one.Result.Message);
        json.WriteStartArray("findings"u8);
        foreach (string finding in FindingsOf(one))
            json.WriteStringValue(finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string MessageOf(ComplianceCase one) => one.Result.Key is { } key ? $"{one.Result.Message} ({key})" : one.Result.Message;

    private static IEnumerable<string> FindingsOf(ComplianceCase one) => one.Result.Findings.Select(finding => $"{finding}");

    // Texts of devices are anybody's: they are shown, never interpreted.
    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
