using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mosip.Partner.Sandbox.AuthManager;
using Mosip.Partner.Sandbox.Hosting;
using Mosip.Partner.Sandbox.Recording;

namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>Takes the calls of MOSIP's services: token, role, body, constraints, then the resource. One call after the other, as over one database.</summary>
internal sealed class ServiceDispatcher(TokenService tokens, MosipRelease release, TimeProvider clock)
{
    private const int MaximumBodySize = 1024 * 1024;

    private readonly Lock _lock = new();

    public void Map(IEndpointRouteBuilder routes, string root, IServiceResource resource)
    {
        foreach (ServiceEndpoint endpoint in resource.Endpoints)
            routes.MapMethods(root + endpoint.Path, [endpoint.Method], context => HandleAsync(context, resource.Service, endpoint))
                .WithMetadata(new SandboxRoute(resource.Service.Operation, root + endpoint.Path));
    }

    private async Task HandleAsync(HttpContext context, ServiceProfile profile, ServiceEndpoint endpoint)
    {
        DateTimeOffset now = clock.GetUtcNow();
        (Caller? caller, string? fault) = endpoint.IsPublic ? (Caller.Nobody, null) : tokens.Authenticate(context.Request);
        if (caller is null)
        {
            await RefuseAsync(StatusCodes.Status401Unauthorized, MosipAnswer.Refuse(ServiceErrors.Unauthenticated, new("access token", "a valid token in the cookie 'Authorization'", fault!))).ConfigureAwait(false);
            return;
        }
        if (endpoint.Roles.Count > 0 && !endpoint.Roles.Any(caller.Roles.Contains))
        {
            await RefuseAsync(StatusCodes.Status403Forbidden, MosipAnswer.Refuse(ServiceErrors.Forbidden, new("role", $"one of {string.Join(", ", endpoint.Roles)}", RolesOf(caller)))).ConfigureAwait(false);
            return;
        }
        JsonElement envelope = default;
        if (endpoint.Rules is not null && !TryParse(await RequestBody.ReadAsync(context, MaximumBodySize).ConfigureAwait(false), out envelope))
        {
            Unreadable(context, "a body that is no JSON object, or longer than 1 MiB");
            return;
        }

        var call = new MosipCall(context, envelope, caller, now);
        if (endpoint.Rules?.FirstOrDefault(rule => !call.IsReadable(rule)) is { } unreadable)
        {
            Unreadable(context, $"'{unreadable.Field}' with another kind of value");
            return;
        }
        if (FindViolation(endpoint, call) is { } violation)
        {
            // The 1.3 line answers 400 where 1.2 answers 200.
            MosipAnswer answered = violation with { HttpStatus = release == MosipRelease.V1_3_0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
            await EnvelopeWriter.WriteAsync(context, profile, call, answered, now).ConfigureAwait(false);
            return;
        }
        MosipAnswer answer = endpoint.ChecksRequestDate && FindTimeFault(call) is { } stale ? stale : Handle(endpoint, call);
        await EnvelopeWriter.WriteAsync(context, profile, call, answer, now).ConfigureAwait(false);

        Task RefuseAsync(int status, MosipAnswer refusal) => EnvelopeWriter.WriteAsync(context, profile, null, refusal.WithoutEcho() with { HttpStatus = status }, now);
    }

    private MosipAnswer Handle(ServiceEndpoint endpoint, MosipCall call)
    {
        lock (_lock)
            return endpoint.Handle(call);
    }

    private MosipAnswer? FindTimeFault(MosipCall call)
    {
        if (release != MosipRelease.V1_3_0)
            return null;
        if (!MosipTime.TryParseUtc(call.RequestTime, out DateTimeOffset time))
            return MosipAnswer.Refuse(ServiceErrors.RequestTimeMissing, new("requesttime", "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", call.RequestTime is null ? "none" : "another form"));
        return time.UtcDateTime.Date == call.Now.UtcDateTime.Date ? null
            : MosipAnswer.Refuse(ServiceErrors.RequestTimeNotToday, new("date of requesttime", $"{call.Now.UtcDateTime:yyyy-MM-dd} (UTC)", $"{time.UtcDateTime:yyyy-MM-dd}"));
    }

    private static MosipAnswer? FindViolation(ServiceEndpoint endpoint, MosipCall call)
    {
        if (endpoint.Rules is null)
            return null;
        if (!call.HasRequest)
            return Violation("must not be null", "request");
        foreach (FieldRule rule in endpoint.Rules)
            if (rule.FindViolation(call.Text(rule.Field)) is { } constraint)
                return Violation(constraint, "request." + rule.Field);
        return null;
    }

    private static MosipAnswer Violation(string constraint, string field) =>
        MosipAnswer.Refuse(ServiceErrors.InvalidField(constraint, field), new($"constraint of {field}", constraint, "another value")).WithoutEcho();

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
            return envelope.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string RolesOf(Caller caller) => caller.Roles.Count == 0 ? "no role" : string.Join(", ", caller.Roles);
}
