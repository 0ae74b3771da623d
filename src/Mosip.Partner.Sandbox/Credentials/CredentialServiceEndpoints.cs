using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mosip.Partner.Sandbox.AuthManager;
using Mosip.Partner.Sandbox.DataShares;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Hosting;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>The calls of the credential service itself: a credential is issued while the caller waits, and the request generator knows nothing of it.</summary>
internal sealed class CredentialServiceEndpoints(CredentialIssuer issuer, CallerGate gate, TimeProvider clock)
{
    private const int MaximumBodySize = 1024 * 1024;
    private const string Id = "mosip.credential.store", IssuePath = SandboxPaths.CredentialService + "/issue", TypesPath = SandboxPaths.CredentialService + "/types";

    public void Map(IEndpointRouteBuilder routes)
    {
        Map(routes.MapPost(IssuePath, IssueAsync), IssuePath);
        Map(routes.MapGet(TypesPath, WriteTypesAsync), TypesPath);

        static void Map(IEndpointConventionBuilder endpoint, string path) => endpoint.WithMetadata(new SandboxRoute(SandboxOperation.Credential, path));
    }

    private async Task IssueAsync(HttpContext context)
    {
        if (await AdmitAsync(context, "CREDENTIAL_REQUEST").ConfigureAwait(false) is not { } caller)
            return;
        if (await ReadAsync(context).ConfigureAwait(false) is { } envelope)
            await WriteAsync(context, await IssueAsync(new MosipCall(context, envelope, caller, clock.GetUtcNow()), context.RequestAborted).ConfigureAwait(false)).ConfigureAwait(false);
        else
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private async Task<MosipAnswer> IssueAsync(MosipCall call, CancellationToken cancellationToken)
    {
        if (call.Text("requestId") is not { Length: > 0 } requestId)
            return MosipAnswer.Refuse(IssuanceErrors.InvalidInput("requestId"), new("requestId", "a text", "none"));
        (CredentialRequest? request, MosipAnswer? refusal) = CredentialRequest.Read(call, requestId);
        if (request is null)
            return refusal!;
        try
        {
            return Answer(await issuer.IssueAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch (IssuanceRefusedException refused)
        {
            return MosipAnswer.Refuse(refused.Error, refused.Why);
        }
        catch (DataShareRefusedException refused)
        {
            return MosipAnswer.Refuse(IssuanceErrors.ShareMissing, refused.Why);
        }
    }

    private static MosipAnswer Answer(IssuedCredential issued) => MosipAnswer.Of(new JsonObject
    {
        ["status"] = CredentialRequestStatus.Issued,
        ["credentialId"] = issued.Id,
        ["issuanceDate"] = MosipTime.Utc(issued.IssuedAt),
        ["signature"] = issued.Signature,
        ["dataShareUrl"] = issued.ShareAddress,
    }).Fixed(Id);

    // A sample that has nothing to do with the types that exist, as upstream's.
    private async Task WriteTypesAsync(HttpContext context)
    {
        if (await AdmitAsync(context).ConfigureAwait(false) is null)
            return;
        // A sample that has nothing to do with the types that exist, as upstream's.
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"types":[{"id":"sample","name":"Sample","description":"A sample","issuers":[{"code":"sample","name":"Sample"}]}]}""", context.RequestAborted).ConfigureAwait(false);
    }

    private async Task<Caller?> AdmitAsync(HttpContext context, params string[] roles)
    {
        (Caller? caller, MosipAnswer? refusal) = gate.Admit(context.Request, anyAudience: true, roles);
        if (caller is null)
            await WriteAsync(context, refusal!).ConfigureAwait(false);
        return caller;
    }

    private Task WriteAsync(HttpContext context, MosipAnswer answer) => EnvelopeWriter.WriteAsync(context, ServiceProfile.CredentialService, null, null, answer, clock.GetUtcNow());

    private static async Task<JsonElement?> ReadAsync(HttpContext context)
    {
        if (await RequestBody.ReadAsync(context, MaximumBodySize).ConfigureAwait(false) is not { } body)
            return null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object && JsonTexts.AreReadable(document.RootElement) ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
