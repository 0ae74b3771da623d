using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;
using Mosip.Partner.Sandbox.Hosting;
using Mosip.Partner.Sandbox.Recording;

namespace Mosip.Partner.Sandbox.AuthManager;

/// <summary>The OpenID Connect side of MOSIP's identity provider, realm <c>mosip</c>: tokens for clients and users, and the keys that tokens are checked with.</summary>
internal sealed class OpenIdEndpoints(IdentityProvider identities, TokenService tokens)
{
    private const string Root = "/auth/realms/mosip/protocol/openid-connect";
    private const string BasicScheme = "Basic ";

    public void Map(IEndpointRouteBuilder routes)
    {
        MapCall(HttpMethods.Post, Root + "/token", IssueAsync);
        MapCall(HttpMethods.Get, Root + "/certs", context => WriteAsync(context, StatusCodes.Status200OK, tokens.DescribeKeys()));

        void MapCall(string method, string path, RequestDelegate handler) =>
            routes.MapMethods(path, [method], handler).WithMetadata(new SandboxRoute(SandboxOperation.Login, path));
    }

    private async Task IssueAsync(HttpContext context)
    {
        Dictionary<string, StringValues> form = await RequestBody.ReadFormAsync(context).ConfigureAwait(false);
        (string? clientId, string? secret) = ReadClient(context.Request.Headers.Authorization, form);
        string grant = form.GetValueOrDefault("grant_type").ToString();
        if (grant.Length == 0)
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "invalid_request", "Missing form parameter: grant_type", new("grant_type", "client_credentials or password, in a form", "none")).ConfigureAwait(false);
        else if (identities.FindClient(clientId, secret) is not { } client)
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "unauthorized_client", "Invalid client or Invalid client credentials", new("client and its secret", "those of a known client", "others")).ConfigureAwait(false);
        else if (grant == "client_credentials")
            await WriteAsync(context, StatusCodes.Status200OK, Answer(tokens.IssueToClient(client))).ConfigureAwait(false);
        else if (grant != "password")
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "unsupported_grant_type", "Unsupported grant_type", new("grant_type", "client_credentials or password", "another one")).ConfigureAwait(false);
        else if (identities.FindUser(form.GetValueOrDefault("username"), form.GetValueOrDefault("password")) is { } user)
            await WriteAsync(context, StatusCodes.Status200OK, Answer(tokens.IssueToUser(user, client.Name))).ConfigureAwait(false);
        else
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "invalid_grant", "Invalid user credentials", new("user and password", "those of a known user", "others")).ConfigureAwait(false);
    }

    // RFC 6749, section 2.3.1: in the header or in the form.
    private static (string? Id, string? Secret) ReadClient(string? header, Dictionary<string, StringValues> form)
    {
        if (header?.StartsWith(BasicScheme, StringComparison.OrdinalIgnoreCase) != true)
            return (form.GetValueOrDefault("client_id"), form.GetValueOrDefault("client_secret"));
        byte[] decoded = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[BasicScheme.Length..].Trim(), decoded, out int length))
            return (null, null);
        string[] parts = Encoding.UTF8.GetString(decoded, 0, length).Split(':', 2);
        return parts is [var id, var secret] ? (Uri.UnescapeDataString(id), Uri.UnescapeDataString(secret)) : (null, null);
    }

    private static JsonObject Answer(string token) => new()
    {
        ["access_token"] = token,
        ["expires_in"] = (int)TokenService.Lifetime.TotalSeconds,
        ["refresh_expires_in"] = 0,
        ["token_type"] = "Bearer",
        ["not-before-policy"] = 0,
        ["scope"] = "email profile",
    };

    private static Task RefuseAsync(HttpContext context, int status, string error, string description, RefusalExplanation why)
    {
        CallRecord.Of(context).Refused([], [why]);
        return WriteAsync(context, status, new JsonObject { ["error"] = error, ["error_description"] = description });
    }

    private static Task WriteAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}
