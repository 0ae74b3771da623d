using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Recording;

namespace Mosip.Partner.Sandbox.Page;

/// <summary>The sandbox's own two addresses: what it saw, as a page and as JSON.</summary>
internal sealed class PageEndpoints(RequestJournal journal, MosipRelease release)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(SandboxPaths.Page, ShowAsync);
        routes.MapGet(SandboxPaths.RequestsJson, ListAsync);
    }

    private Task ShowAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(RequestPage.Render(release.Name, journal.Snapshot()), context.RequestAborted);
    }

    private async Task ListAsync(HttpContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartArray();
            foreach (SandboxRequest request in journal.Snapshot())
                Write(json, request);
            json.WriteEndArray();
        }
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted).ConfigureAwait(false);
    }

    private static void Write(Utf8JsonWriter json, SandboxRequest request)
    {
        json.WriteStartObject();
        json.WriteString("time"u8, request.Time.UtcDateTime);
        json.WriteString("operation"u8, request.Operation.Name);
        json.WriteString("method"u8, request.Method);
        json.WriteString("route"u8, request.Route);
        json.WriteNumber("httpStatus"u8, request.HttpStatus);
        json.WriteNumber("milliseconds"u8, Math.Round(request.Duration.TotalMilliseconds, 1));
        json.WriteString("transactionId"u8, request.TransactionId);
        json.WriteStartArray("errors"u8);
        foreach (MosipError error in request.Errors)
            WriteTexts(json, ("code", error.Code.Value), ("message", error.Message));
        json.WriteEndArray();
        json.WriteStartArray("explanations"u8);
        foreach (RefusalExplanation why in request.Explanations)
            WriteTexts(json, ("check", why.Check), ("expected", why.Expected), ("came", why.Actual));
        json.WriteEndArray();
        json.WriteStartArray("faults"u8);
        foreach (string fault in request.Faults)
            json.WriteStringValue(fault);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string Value)> members)
    {
        json.WriteStartObject();
        foreach ((string name, string value) in members)
            json.WriteString(name, value);
        json.WriteEndObject();
    }
}
