using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mosip.Partner.Sandbox.Hosting;

namespace Mosip.Partner.Sandbox.Controls;

/// <summary>The controls of a test over HTTP: what <see cref="SandboxHub"/>, <see cref="SandboxCredentials"/> and <see cref="SandboxAdministration"/> are in the process.</summary>
internal sealed class ControlEndpoints(SandboxHub hub, SandboxCredentials credentials, SandboxAdministration administration)
{
    private const int MaximumBodySize = 16 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, WriteIndented = true };

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(SandboxPaths.Controls + "/hub", context => WriteAsync(context, Hub()));
        routes.MapPost(SandboxPaths.Controls + "/hub", context => CommandAsync<HubCommand>(context, command => command.ApplyAsync(hub, context.RequestAborted), _ => Hub()));
        routes.MapPost(SandboxPaths.Controls + "/tell", context => CommandAsync<TellCommand>(context, Tell, command => new { told = command.Event }));
        routes.MapGet(SandboxPaths.Controls + "/credentials", context => WriteAsync(context, credentials.All));
        routes.MapGet(SandboxPaths.Controls + "/credentials/{requestId}", context => credentials.Find(context.Request.RouteValues["requestId"] as string ?? "") is { } credential
            ? WriteAsync(context, credential)
            : RefuseAsync(context, StatusCodes.Status404NotFound, "There is no credential request of this id."));
    }

    private Task Tell(TellCommand command)
    {
        command.Apply(administration);
        return Task.CompletedTask;
    }

    private object Hub() => new
    {
        hub.Subscriptions,
        faults = new { hub.Faults.DuplicateEvery, hub.Faults.ReorderEvery, delayMilliseconds = hub.Faults.Delay.TotalMilliseconds },
        hub.Calls,
    };

    // A page of another origin cannot send JSON without being asked first, so it cannot command here.
    private static async Task CommandAsync<TCommand>(HttpContext context, Func<TCommand, Task> apply, Func<TCommand, object> answer)
    {
        if (!context.Request.HasJsonContentType())
        {
            await RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, "The body is JSON, with Content-Type: application/json.").ConfigureAwait(false);
            return;
        }
        try
        {
            ReadOnlyMemory<byte> body = await RequestBody.ReadAsync(context, MaximumBodySize).ConfigureAwait(false) ?? throw new ArgumentException("The body is longer than 16 KiB.");
            TCommand command = JsonSerializer.Deserialize<TCommand>(body.Span, Json) ?? throw new ArgumentException("The body is null.");
            await apply(command).ConfigureAwait(false);
            await WriteAsync(context, answer(command)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, e.Message).ConfigureAwait(false);
        }
    }

    private static Task WriteAsync(HttpContext context, object value)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Json), context.RequestAborted).AsTask();
    }

    private static Task RefuseAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
