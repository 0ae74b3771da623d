using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Mosip.Partner.Sandbox.Hosting;
using Mosip.Partner.Sandbox.Recording;

namespace Mosip.Partner.Sandbox.WebSubHub;

/// <summary>The hub's one address: forms of subscribers and publishers, and events.</summary>
internal sealed class HubEndpoints(HubState state, HubProfile profile, HubAuthorization authorization)
{
    private const int MaximumBodySize = 16 * 1024 * 1024;
    private const string FormType = "application/x-www-form-urlencoded", DefaultLease = "864000";
    private static readonly string[] EventTypes = ["application/json", "application/xml", "application/octet-stream", "text/plain"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(SandboxPaths.Hub, HandleAsync).WithMetadata(new SandboxRoute(SandboxOperation.Hub, SandboxPaths.Hub));
        routes.MapGet(SandboxPaths.Hub + "/actuator/health", context => WriteAsync(context, StatusCodes.Status200OK, """{"status":"UP"}""", "application/json"))
            .WithMetadata(new SandboxRoute(SandboxOperation.Hub, SandboxPaths.Hub + "/actuator/health"));
    }

    private async Task HandleAsync(HttpContext context)
    {
        if (await RequestBody.ReadAsync(context, MaximumBodySize).ConfigureAwait(false) is not { } body)
        {
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, "", new("size of the body", "at most 16 MiB", "more")).ConfigureAwait(false);
            return;
        }
        string type = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out MediaTypeHeaderValue? parsed) ? parsed.MediaType.Value!.ToLowerInvariant() : "";
        bool isForm = type == FormType;
        if (!isForm && !EventTypes.Contains(type))
        {
            await BadAsync(context, "Endpoint only supports content type of application/x-www-form-urlencoded, application/json, application/xml, application/octet-stream and text/plain",
                new("content type", "that of a form, or of an event", type.Length > 0 ? "another" : "none")).ConfigureAwait(false);
            return;
        }
        bool readsQuery = !isForm || context.Request.Headers["x-ballerina-publisher"] == "publish";
        var members = new HubForm(readsQuery ? context.Request.QueryString.Value : System.Text.Encoding.UTF8.GetString(body.Span));
        await (members["hub.mode"] switch
        {
            "subscribe" => SubscribeAsync(context, members),
            "unsubscribe" => UnsubscribeAsync(context, members),
            "register" => ChangeTopicAsync(context, members, state.Register, "Topic has already registered with the Hub"),
            "deregister" => ChangeTopicAsync(context, members, state.Deregister, "Topic has not been registered in the Hub"),
            "publish" => PublishAsync(context, members, body, type),
            var mode => BadAsync(context, "The request does not include valid `hub.mode` form param.",
                new("hub.mode", "subscribe, unsubscribe, register, deregister or publish; for an event in the query, for the others in the form", Came(mode))),
        }).ConfigureAwait(false);
    }

    private async Task SubscribeAsync(HttpContext context, HubForm members)
    {
        if (await FindSubscriptionAsync(context, members).ConfigureAwait(false) is not var (topic, callback))
            return;
        if (members["hub.secret"] is not { Length: > 0 } secret)
        {
            // The real hub's process ends here, which helps nobody.
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "Empty value found for parameter 'hub.secret': MOSIP's hub ends its process on a subscription without a secret, so always send one",
                new("hub.secret", "the secret that deliveries are signed with", "none")).ConfigureAwait(false);
            return;
        }
        await WriteAsync(context, StatusCodes.Status202Accepted, profile.SaysAccepted ? "hub.mode=accepted" : "", FormType).ConfigureAwait(false);
        state.Subscribe(topic, callback, secret, members["hub.lease_seconds"] is { Length: > 0 } lease ? lease : DefaultLease);
    }

    private async Task UnsubscribeAsync(HttpContext context, HubForm members)
    {
        if (await FindSubscriptionAsync(context, members).ConfigureAwait(false) is not var (topic, callback))
            return;
        await WriteAsync(context, StatusCodes.Status202Accepted, profile.SaysAccepted ? "hub.mode=accepted" : "", FormType).ConfigureAwait(false);
        state.Unsubscribe(topic, callback);
    }

    private async Task<(string Topic, Uri Callback)?> FindSubscriptionAsync(HttpContext context, HubForm members)
    {
        if (await FindTopicAsync(context, members).ConfigureAwait(false) is not { } topic)
            return null;
        // Decoded a second time: what was escaped in an address is not any more.
        if (members["hub.callback"] is not { Length: > 0 } text || !Uri.TryCreate(WebUtility.UrlDecode(text), UriKind.Absolute, out Uri? callback) || callback.Scheme is not ("http" or "https"))
        {
            await BadAsync(context, "Empty value found for parameter 'hub.callback'", new("hub.callback", "an absolute http or https address", Came(members["hub.callback"]))).ConfigureAwait(false);
            return null;
        }
        if (authorization.RefuseSubscriber(context.Request, topic) is { } refusal)
        {
            await DenyAsync(context, StatusCodes.Status500InternalServerError, refusal.Reason, refusal.Explanation).ConfigureAwait(false);
            return null;
        }
        return (topic, callback);
    }

    private async Task ChangeTopicAsync(HttpContext context, HubForm members, Func<string, bool> change, string otherwise)
    {
        if (await FindTopicAsync(context, members).ConfigureAwait(false) is not { } topic)
            return;
        if (authorization.RefusePublisher(context.Request, topic) is { } refusal)
            await DenyAsync(context, StatusCodes.Status200OK, refusal.Reason, refusal.Explanation).ConfigureAwait(false);
        else if (change(topic))
            await AcceptAsync(context).ConfigureAwait(false);
        else
            await DenyAsync(context, StatusCodes.Status200OK, otherwise, new("topic", "the opposite state", otherwise)).ConfigureAwait(false);
    }

    private async Task PublishAsync(HttpContext context, HubForm members, ReadOnlyMemory<byte> body, string type)
    {
        if (await FindTopicAsync(context, members).ConfigureAwait(false) is not { } topic)
            return;
        if (authorization.RefusePublisher(context.Request, topic) is { } refusal)
        {
            await DenyAsync(context, StatusCodes.Status200OK, refusal.Reason, refusal.Explanation).ConfigureAwait(false);
            return;
        }
        if (Rewrite(body, type) is not { } passedOn)
        {
            await BadAsync(context, "Invalid JSON payload", new("body", "a JSON document, as the content type says", "text that is none")).ConfigureAwait(false);
            return;
        }
        state.Publish(topic, passedOn, type);
        await AcceptAsync(context).ConfigureAwait(false);
    }

    private static byte[]? Rewrite(ReadOnlyMemory<byte> body, string type)
    {
        if (type != "application/json")
            return body.ToArray();
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return HubJson.Write(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task<string?> FindTopicAsync(HttpContext context, HubForm members)
    {
        if (members["hub.topic"] is { Length: > 0 } topic)
            return WebUtility.UrlDecode(topic);
        await BadAsync(context, "Empty value found for parameter 'hub.topic'", new("hub.topic", "the name of a topic", "none")).ConfigureAwait(false);
        return null;
    }

    private static Task AcceptAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, "hub.mode=accepted", FormType);

    // The reason is not percent-encoded.
    private static Task DenyAsync(HttpContext context, int status, string reason, RefusalExplanation explanation) =>
        RefuseAsync(context, status, $"hub.mode=denied&hub.reason={reason}", explanation, FormType);

    private static string Came(string? value) => string.IsNullOrEmpty(value) ? "none" : "another text";

    private static Task BadAsync(HttpContext context, string text, RefusalExplanation explanation) =>
        RefuseAsync(context, StatusCodes.Status400BadRequest, text, explanation);

    private static Task RefuseAsync(HttpContext context, int status, string text, RefusalExplanation explanation, string type = "text/plain")
    {
        CallRecord.Of(context).Refused([], [explanation]);
        return WriteAsync(context, status, text, type);
    }

    private static async Task WriteAsync(HttpContext context, int status, string text, string type)
    {
        context.Response.StatusCode = status;
        if (text.Length == 0)
            return;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(text, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>The <c>hub.*</c> members of a form or a query, decoded once.</summary>
    private sealed class HubForm(string? text)
    {
        private readonly Dictionary<string, Microsoft.Extensions.Primitives.StringValues> _members = QueryHelpers.ParseQuery(text);

        public string? this[string name] => _members.GetValueOrDefault(name).FirstOrDefault();
    }
}
