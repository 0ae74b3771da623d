using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Faulting;
using Mosip.Partner.Sandbox.Hosting;
using Mosip.Partner.Sandbox.Ida;
using Mosip.Partner.Sandbox.Recording;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>IDA's partner endpoints over HTTP: any number of path segments and any method come here, since IDA's own checks answer for them.</summary>
internal sealed class IdaEndpoints(IdaProcessor ida, ReplySigner signer, TimeProvider clock)
{
    // The largest request of which MOSIP's gateways are known to let pass is smaller.
    private const int MaximumBodySize = 64 * 1024 * 1024;

    // idauthentication, v1, the endpoint and three keys.
    private const int SegmentCount = 6;

    private static readonly (IdaEndpoint Endpoint, SandboxOperation Operation)[] Served =
        [(IdaEndpoint.Auth, SandboxOperation.Auth), (IdaEndpoint.Kyc, SandboxOperation.Kyc), (IdaEndpoint.Otp, SandboxOperation.Otp)];

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach ((IdaEndpoint endpoint, SandboxOperation operation) in Served)
        {
            string root = $"{SandboxPaths.Ida}/{endpoint.Name}";
            routes.Map(root + "/{**keys}", context => HandleAsync(context, endpoint)).WithMetadata(new SandboxRoute(operation, root + "/{licence}/{partner}/{apiKey}"));
        }
    }

    private async Task HandleAsync(HttpContext context, IdaEndpoint endpoint)
    {
        ReadOnlyMemory<byte>? body = await RequestBody.ReadAsync(context, MaximumBodySize).ConfigureAwait(false);
        if (body is null)
        {
            CallRecord.Of(context).Refused([], [new("size of the body", $"at most {MaximumBodySize} bytes", "more")]);
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }
        TimeSpan clockError = AppliedFaults.Of(context).Find(FaultKind.ClockOffset)?.Time ?? TimeSpan.Zero;
        var request = new IdaHttpRequest(endpoint, RawPath(context), body.Value, context.Request.Headers["signature"], context.Request.Headers.Authorization);
        ProcessedRequest processed = ida.Process(request, FindHttpFault(context), clockError);

        CallRecord record = CallRecord.Of(context);
        record.Transaction(processed.TransactionId);
        record.Refused(processed.HttpStatus == StatusCodes.Status200OK ? processed.Reply.Errors : [], processed.Explanations);
        await (processed.HttpStatus == StatusCodes.Status200OK ? WriteAsync(context, processed) : WriteServerErrorAsync(context, endpoint, clock.GetUtcNow() + clockError)).ConfigureAwait(false);
    }

    private async Task WriteAsync(HttpContext context, ProcessedRequest processed)
    {
        byte[] json = processed.Reply.ToJson();
        if (processed.IsSigned)
            context.Response.Headers[ReplySigner.Header] = await signer.SignAsync(json, context.RequestAborted).ConfigureAwait(false);
        context.Response.ContentType = "application/json;charset=UTF-8";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted).ConfigureAwait(false);
    }

    // Spring's answer when an exception leaves the filter: no MOSIP error, no signature. MOSIP's path would hold the keys; the pattern stands for it.
    private static Task WriteServerErrorAsync(HttpContext context, IdaEndpoint endpoint, DateTimeOffset time)
    {
        var error = new JsonObject
        {
            ["timestamp"] = MosipTime.Offset(time),
            ["status"] = StatusCodes.Status500InternalServerError,
            ["error"] = "Internal Server Error",
            ["path"] = $"{SandboxPaths.Ida}/{endpoint.Name}",
        };
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        context.Response.ContentType = "application/json";
        byte[] json = Encoding.UTF8.GetBytes(error.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        return context.Response.Body.WriteAsync(json, context.RequestAborted).AsTask();
    }

    // Spring refuses these after the filter; IDA's exception handler makes one and the same error of them.
    private static RefusalExplanation? FindHttpFault(HttpContext context) =>
        !HttpMethods.IsPost(context.Request.Method) ? new("HTTP method", "POST", "another one")
        : !MediaTypeHeaderValue.TryParse(context.Request.ContentType, out MediaTypeHeaderValue? type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            ? new("Content-Type", "application/json", context.Request.ContentType is null ? "none" : "another one")
        : RawPath(context).Split('/', StringSplitOptions.RemoveEmptyEntries) is { Length: not SegmentCount } segments
            ? new("path", "licence key, partner id and API key and nothing more", $"{segments.Length - (SegmentCount - 3)} segments")
        : null;

    private static string RawPath(HttpContext context)
    {
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        int query = target.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? target : target[..query];
    }
}
