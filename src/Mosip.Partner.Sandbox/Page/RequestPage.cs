using System.Globalization;
using System.Net;
using System.Text;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Sandbox.Page;

/// <summary>The page that shows what the sandbox saw and why it refused: one table, no scripts, nothing from elsewhere.</summary>
internal static class RequestPage
{
    private const string Style = """
        :root { color-scheme: light dark; --line: #8884; --soft: #8881; --bad: #b3261e; --good: #1b7f3b }
        @media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --good: #7bd88f } }
        html { background: Canvas; color: CanvasText } body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem }
        h1 { font-size: 1.4rem; margin: 0 } p { margin: .3rem 0 1.2rem }
        table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .45rem .6rem; vertical-align: top }
        th { border-bottom: 2px solid var(--line); font-weight: 600 } tr + tr td { border-top: 1px solid var(--line) }
        code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere } td:last-child { width: 45% } .bad { color: var(--bad) } .good { color: var(--good) }
        dl { background: var(--soft); border-radius: .4rem; margin: .4rem 0 0; padding: .5rem .7rem; display: grid; grid-template-columns: max-content 1fr; gap: 0 .8rem }
        dt { font-weight: 600 } dd { margin: 0 } small { opacity: .8 }
        """;

    public static string Render(string release, IReadOnlyList<SandboxRequest> requests)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>MOSIP sandbox</title>
            <style>{Style}</style></head><body><main>
            <h1>MOSIP sandbox</h1>
            <p>Plays MOSIP {Text(release)}. All its keys are test material. The same as data: <a href="{SandboxPaths.RequestsJson}">{SandboxPaths.RequestsJson}</a></p>

            """);
        if (requests.Count == 0)
            html.Append("<p>No request has come yet.</p>\n");
        else
            AppendTable(html, requests);
        return html.Append("</main></body></html>\n").ToString();
    }

    private static void AppendTable(StringBuilder html, IReadOnlyList<SandboxRequest> requests)
    {
        html.Append("<table><thead><tr><th>Time (UTC)</th><th>Operation</th><th>HTTP</th><th>What happened</th></tr></thead><tbody>\n");
        foreach (SandboxRequest request in requests.Reverse())
        {
            html.Append(CultureInfo.InvariantCulture, $"""
                <tr><td>{request.Time.UtcDateTime:HH:mm:ss.fff}<br><small>{request.Duration.TotalMilliseconds:0} ms</small></td>
                <td><b>{Text(request.Operation.Name)}</b><br><code>{Text(request.Method)} {Text(request.Route)}</code></td>
                <td>{(request.HttpStatus == 0 ? "dropped" : request.HttpStatus.ToString(CultureInfo.InvariantCulture))}</td><td>
                """);
            AppendOutcome(html, request);
            html.Append("</td></tr>\n");
        }
        html.Append("</tbody></table>\n");
    }

    private static void AppendOutcome(StringBuilder html, SandboxRequest request)
    {
        if (request.Errors.Count == 0 && request.Explanations.Count == 0)
            html.Append(request.HttpStatus is >= 200 and < 400 ? "<span class=\"good\">answered</span>" : "<span class=\"bad\">failed</span>");
        foreach (MosipError error in request.Errors)
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"bad\"><code>{Text(error.Code.Value)}</code> {Text(error.Message)}</div>");
        foreach (RefusalExplanation why in request.Explanations)
            html.Append(CultureInfo.InvariantCulture, $"<dl><dt>Check</dt><dd>{Text(why.Check)}</dd><dt>Expected</dt><dd>{Text(why.Expected)}</dd><dt>Came</dt><dd>{Text(why.Actual)}</dd></dl>");
        if (request.Faults.Count > 0)
            html.Append(CultureInfo.InvariantCulture, $"<div>Fault: {Text(string.Join(", ", request.Faults))}</div>");
        if (request.TransactionId is { } transaction)
            html.Append(CultureInfo.InvariantCulture, $"<small>transaction {Text(transaction)}</small>");
    }

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");
}
