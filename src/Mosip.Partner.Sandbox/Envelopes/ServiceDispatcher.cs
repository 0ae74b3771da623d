using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mosip.Partner.Sandbox.AuthManager;
using Mosip.Partner.Sandbox.Hosting;
using Mosip.Partner.Sandbox.Recording;

namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>Takes the calls of MOSIP's services: token, role, body, constraints, then the resource. One call after the other, as over one database.</summary>
internal sealed class ServiceDispatcher(CallerGate gate, Lock database, MosipRelease release, TimeProvider clock)
{
    private const int MaximumBodySize = 1024 * 1024;

    public void Map(IEndpointRouteBuilder routes, string root, IServiceResource resource)
    {
        // What a release does not have is not found.
        foreach (ServiceEndpoint endpoint in resource.Endpoints.Where(endpoint => endpoint.Since <= release.Pms))
            routes.MapMethods(root + endpoint.Path, [endpoint.Method], context => HandleAsync(context, resource.Service, endpoint))
                .WithMetadata(new SandboxRoute(resource.Service.Operation, root + endpoint.Path));
    }

    private async Task HandleAsync(HttpContext context, ServiceProfile profile, ServiceEndpoint endpoint)
    {
        DateTimeOffset now = clock.GetUtcNow();
        (Caller? caller, MosipAnswer? refusal) = endpoint.IsPublic ? (Caller.Nobody, null) : gate.Admit(context.Request, profile.AcceptsPartnersOwnClients, endpoint.Roles);
        if (caller is null)
        {
            await EnvelopeWriter.WriteAsync(context, profile, null, null, refusal!, now).ConfigureAwait(false);
            return;
        }
        JsonElement envelope = default;
        if (endpoint.Rules is not null && !TryParse(await RequestBody.ReadAsync(context, MaximumBodySize).ConfigureAwait(false), out envelope))
        {
            Unreadable(context, "a body that is no JSON object, or longer than 1 MiB");
            return;
        }

        var call = new MosipCall(context, envelope, caller, now, endpoint.ApiId is not null);
        if (RequestRules.FindUnreadable(profile, endpoint, call) is { } what)
        {
            Unreadable(context, what);
            return;
        }
        MosipAnswer answer = RequestRules.FindViolation(profile, endpoint, call, release) ?? RequestRules.FindEnvelopeFault(endpoint, call, release) ?? Handle(endpoint, call);
        await EnvelopeWriter.WriteAsync(context, profile, call, endpoint.ApiId, answer, now).ConfigureAwait(false);
    }

    private MosipAnswer Handle(ServiceEndpoint endpoint, MosipCall call)
    {
        lock (database)
            return endpoint.Handle(call);
    }

    private static void Unreadable(HttpContext context, string what)
    {
        CallRecord.Of(context).Refused([], [new RefusalExplanation("body", "a JSON object in MOSIP's envelope", what)]);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private static bool TryParse(ReadOnlyMemory<byte>? body, out JsonElement envelope)
    {
        envelope = default;
        if (body is null)
            return false;
        try
        {
            var reader = new Utf8JsonReader(body.Value.Span);
            envelope = JsonElement.ParseValue(ref reader);
            return envelope.ValueKind == JsonValueKind.Object && JsonTexts.AreReadable(envelope);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
