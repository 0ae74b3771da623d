using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary><c>id</c> is the endpoint's, <c>version</c> has the form d.d or d.d.d. An empty object skips both.</summary>
internal sealed class EnvelopeCheck(IdaConfiguration configuration) : IFilterStage
{
    public Refusal? Check(FilterContext context) =>
        context.Body.Count == 0 ? null : CheckId(context) ?? CheckVersion(context.Body);

    private Refusal? CheckId(FilterContext context)
    {
        string? id = RequireText(context.Body, "id");
        if (string.IsNullOrEmpty(id))
            return FilterContext.Missing("id");
        return configuration.EndpointIds.GetValueOrDefault(context.Endpoint.IdProperty) is { } expected && expected != id
            ? FilterContext.Refuse(IdaErrors.InvalidInputParameter, new("id of the endpoint", expected, $"'{Shorten(id)}'"), "id")
            : null;
    }

    private static Refusal? CheckVersion(JsonObject body)
    {
        string? version = RequireText(body, "version");
        if (string.IsNullOrEmpty(version))
            return FilterContext.Missing("version");
        return version is [>= '0' and <= '9', '.', >= '0' and <= '9'] or [>= '0' and <= '9', '.', >= '0' and <= '9', '.', >= '0' and <= '9']
            ? null
            : FilterContext.Refuse(IdaErrors.InvalidInputParameter, new("form of version", "digit.digit or digit.digit.digit", $"'{Shorten(version)}'"), "version");
    }

    private static string? RequireText(JsonObject body, string name)
    {
        if (body[name] is { } node && node.GetValueKind() != JsonValueKind.String)
            throw new JavaFaultException(JavaFaultException.ClassCast, new($"form of {name}", "a text", "another JSON value"));
        return body.TextOrNull(name);
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "...";
}
