using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Faulting;
using Mosip.Partner.Sandbox.Hosting;
using Mosip.Partner.Sandbox.Recording;

namespace Mosip.Partner.Sandbox.DataShares;

/// <summary>The calls of the data share service: a file goes in, and comes out a few times. Refusals are HTTP 200.</summary>
/// <param name="store">The shares.</param>
/// <param name="service">Makes shares.</param>
/// <param name="gate">Knows the callers.</param>
/// <param name="findPolicy">The terms of a policy and the partner's certificate; null where the partner has no such policy.</param>
/// <param name="isStatic">Whether the service runs without partner management, and calls may say how often a share can be fetched.</param>
/// <param name="audience">The clients that are answered beside MOSIP's own; null for all.</param>
/// <param name="clock">The clock.</param>
internal sealed class DataShareEndpoints(
    DataShareStore store, DataShareService service, CallerGate gate, Func<string, string, SharingPolicy?> findPolicy, bool isStatic, IReadOnlyCollection<string>? audience, TimeProvider clock)
{
    private const int MaximumFileSize = 5 * 1024 * 1024;
    private const string CreateRole = "CREATE_SHARE";
    private const string CreatePath = SandboxPaths.DataShare + "/create/{policyId}/{subscriberId}";
    private const string GetPath = SandboxPaths.DataShare + "/get/{policyId}/{subscriberId}/{key}";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(CreatePath, CreateAsync).WithMetadata(new SandboxRoute(SandboxOperation.DataShare, CreatePath));
        routes.MapGet(GetPath, GetAsync).WithMetadata(new SandboxRoute(SandboxOperation.DataShare, GetPath));
    }

    private async Task CreateAsync(HttpContext context)
    {
        if (!await IsAdmittedAsync(context, CreateRole).ConfigureAwait(false))
            return;
        (string policyId, string subscriberId) = (PathOf(context, "policyId"), PathOf(context, "subscriberId"));
        try
        {
            byte[] file = await ReadFileAsync(context).ConfigureAwait(false)
                ?? throw new DataShareRefusedException(DataShareErrors.FileMissing, new("part 'file'", "a file of 1 byte to 5 MiB", "none, an empty or a longer one"));
            SharingPolicy policy = findPolicy(policyId, subscriberId)
                ?? throw new DataShareRefusedException(DataShareErrors.PolicyNotFound, new("policy of the subscriber", "a data share policy with an active mapping", "none"));
            (DataShare share, string address) = await service.CreateAsync(policy with { Uses = UsesOf(context.Request) }, file, context.RequestAborted).ConfigureAwait(false);
            await WriteAsync(context, "mosip.data.share.service.id", new JsonObject
            {
                ["url"] = address,
                ["validForInMinutes"] = (int)(policy.Terms.ValidFor ?? TimeSpan.Zero).TotalMinutes,
                ["transactionsAllowed"] = share.UsesAllowed,
                ["policyId"] = policyId,
                ["subscriberId"] = subscriberId,
                ["signature"] = null,
            }).ConfigureAwait(false);
        }
        catch (DataShareRefusedException refusal)
        {
            await RefuseAsync(context, refusal).ConfigureAwait(false);
        }
    }

    private async Task GetAsync(HttpContext context)
    {
        if (!await IsAdmittedAsync(context).ConfigureAwait(false))
            return;
        if (store.TryUse(PathOf(context, "key"), PathOf(context, "policyId"), PathOf(context, "subscriberId"), out DataShare? share, out bool exists))
        {
            context.Response.ContentType = "application/octet-stream";
            context.Response.Headers["Signature"] = share.Signature;
            context.Response.ContentLength = share.Content.Length;
            await context.Response.Body.WriteAsync(share.Content, context.RequestAborted).ConfigureAwait(false);
            return;
        }
        await RefuseAsync(context, exists
            ? new DataShareRefusedException(DataShareErrors.UsesSpent, new("fetches of the share", "one that is left", "none is left"))
            : new DataShareRefusedException(DataShareErrors.NotFound, new("key in the path", "the key of a share of this policy and subscriber", "an unknown one"))).ConfigureAwait(false);
    }

    private async Task<bool> IsAdmittedAsync(HttpContext context, params string[] roles)
    {
        if (gate.Admit(context.Request, anyAudience: true, roles, audience).Refusal is { } refusal)
        {
            await EnvelopeWriter.WriteAsync(context, ServiceProfile.PartnerManager, null, null, refusal, clock.GetUtcNow()).ConfigureAwait(false);
            return false;
        }
        if (AppliedFaults.Of(context).Find(FaultKind.ShareRefused)?.Error is not { } error)
            return true;
        await RefuseAsync(context, new DataShareRefusedException(error, new("fault of the sandbox", "none", "one that is switched on"))).ConfigureAwait(false);
        return false;
    }

    private static async Task<byte[]?> ReadFileAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType || context.Request.ContentLength > 2 * MaximumFileSize)
            return null;
        try
        {
            IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
            if (form.Files.GetFile("file") is not { Length: > 0 and <= MaximumFileSize } file)
                return null;
            using var buffer = new MemoryStream((int)file.Length);
            await file.CopyToAsync(buffer, context.RequestAborted).ConfigureAwait(false);
            return buffer.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // Parts that do not end, or have no end of headers.
            return null;
        }
    }

    // Null where the call does not say, or the service does not listen to it.
    private int? UsesOf(HttpRequest request)
    {
        if (!isStatic || request.Query["usageCountForStandaloneMode"] is not [{ } text])
            return null;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int uses) && uses is -1 or > 0
            ? uses
            : throw new DataShareRefusedException(DataShareErrors.PolicyNotFound, new("usageCountForStandaloneMode", "a number above 0, or -1 for any number of fetches", "another"));
    }

    private Task RefuseAsync(HttpContext context, DataShareRefusedException refusal)
    {
        CallRecord.Of(context).Refused(refusal.Error is null ? [] : [refusal.Error], [refusal.Why]);
        return WriteAsync(context, "mosip.data.share", null, refusal);
    }

    private Task WriteAsync(HttpContext context, string id, JsonObject? dataShare, DataShareRefusedException? refusal = null)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(
            new JsonObject
            {
                ["id"] = id,
                ["version"] = "1.0",
                ["responsetime"] = MosipTime.Utc(clock.GetUtcNow()),
                ["dataShare"] = dataShare,
                ["errors"] = refusal?.Error is { } error ? new JsonArray(new JsonObject { ["errorCode"] = error.Code.Value, ["message"] = error.Message }) : null,
            }.ToJsonString(),
            context.RequestAborted);
    }

    private static string PathOf(HttpContext context, string name) => Convert.ToString(context.Request.RouteValues[name], CultureInfo.InvariantCulture) ?? "";
}
