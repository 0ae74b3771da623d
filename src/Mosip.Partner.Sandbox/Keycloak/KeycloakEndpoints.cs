using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;
using Mosip.Partner.Sandbox.Hosting;
using Mosip.Partner.Sandbox.Recording;

namespace Mosip.Partner.Sandbox.Keycloak;

/// <summary>The calls of Keycloak's administrators with which a set-up makes a user of partner management, gives it roles, and removes it again.</summary>
internal sealed class KeycloakEndpoints(KeycloakDirectory directory, TimeProvider clock)
{
    private const string Token = SandboxPaths.Keycloak + "/realms/master/protocol/openid-connect/token";
    private const string Realm = SandboxPaths.Keycloak + "/admin/realms/mosip";

    private readonly KeycloakTokens _tokens = new(clock);

    public void Map(IEndpointRouteBuilder routes)
    {
        MapCall(routes, HttpMethods.Post, Token, LogInAsync);
        MapCall(routes, HttpMethods.Post, Realm + "/users", Authorised(CreateUserAsync));
        MapCall(routes, HttpMethods.Get, Realm + "/users", Authorised(FindUsersAsync));
        MapCall(routes, HttpMethods.Delete, Realm + "/users/{id}", Authorised(DeleteUserAsync));
        MapCall(routes, HttpMethods.Post, Realm + "/users/{id}/role-mappings/realm", Authorised(AddRolesAsync));
        MapCall(routes, HttpMethods.Get, Realm + "/roles", Authorised(ListRolesAsync));
    }

    private static void MapCall(IEndpointRouteBuilder routes, string method, string path, RequestDelegate handler) =>
        routes.MapMethods(path, [method], handler).WithMetadata(new SandboxRoute(SandboxOperation.Login, path));

    private async Task LogInAsync(HttpContext context)
    {
        Dictionary<string, StringValues> form = await RequestBody.ReadFormAsync(context).ConfigureAwait(false);
        if (form.GetValueOrDefault("grant_type") != "password" || form.GetValueOrDefault("client_id") != "admin-cli"
            || !KeycloakTokens.IsAdministrator(form.GetValueOrDefault("username"), form.GetValueOrDefault("password")))
        {
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, new JsonObject { ["error"] = "invalid_grant", ["error_description"] = "Invalid user credentials" },
                new("credentials of the master realm", "the form of a password grant for client admin-cli, with Keycloak's administrator", "others")).ConfigureAwait(false);
            return;
        }
        await WriteAsync(context, StatusCodes.Status200OK, new JsonObject
        {
            ["access_token"] = _tokens.Issue(),
            ["expires_in"] = (int)KeycloakTokens.Lifetime.TotalSeconds,
            ["token_type"] = "Bearer",
            ["scope"] = "email profile",
        }).ConfigureAwait(false);
    }

    private async Task CreateUserAsync(HttpContext context)
    {
        if (await ReadAsync(context).ConfigureAwait(false) is not JsonObject user || (string?)user["username"] is not { Length: > 0 } name)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, new JsonObject { ["errorMessage"] = "User name is missing" }, new("username", "a name", "none")).ConfigureAwait(false);
            return;
        }
        string? password = (string?)(user["credentials"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(credential => (string?)credential["type"] == "password")?["value"];
        if (directory.TryAdd(name, password, (string?)user["email"]) is { } taken)
        {
            await RefuseAsync(context, StatusCodes.Status409Conflict, new JsonObject { ["errorMessage"] = $"User exists with same {taken}" }, new(taken, "one that no user has", "one that is taken")).ConfigureAwait(false);
            return;
        }
        context.Response.Headers.Location = $"{Realm}/users/{KeycloakDirectory.IdOf(name)}";
        context.Response.StatusCode = StatusCodes.Status201Created;
    }

    private Task FindUsersAsync(HttpContext context)
    {
        string? name = context.Request.Query["username"];
        bool exactly = "true".Equals(context.Request.Query["exact"], StringComparison.OrdinalIgnoreCase);
        return WriteAsync(context, StatusCodes.Status200OK, new JsonArray([.. directory.Find(name, exactly).Select(user => new JsonObject
        {
            ["id"] = KeycloakDirectory.IdOf(user.Name),
            ["username"] = user.Name,
            ["enabled"] = true,
            ["email"] = user.Email,
        })]));
    }

    private Task ListRolesAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, new JsonArray([.. KeycloakDirectory.Roles.Select(role => new JsonObject
    {
        ["id"] = KeycloakDirectory.IdOf(role),
        ["name"] = role,
        ["composite"] = false,
    })]));

    private async Task AddRolesAsync(HttpContext context)
    {
        if (await ReadAsync(context).ConfigureAwait(false) is not JsonArray roles)
            await RefuseAsync(context, StatusCodes.Status400BadRequest, new JsonObject { ["error"] = "unknown_error" }, new("body", "a list of roles", "something else")).ConfigureAwait(false);
        else if (directory.TryAddRoles(IdIn(context), roles.OfType<JsonObject>().Select(role => (string?)role["name"]).OfType<string>()))
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await RefuseUnknownAsync(context).ConfigureAwait(false);
    }

    private Task DeleteUserAsync(HttpContext context)
    {
        if (!directory.Remove(IdIn(context)))
            return RefuseUnknownAsync(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private RequestDelegate Authorised(RequestDelegate handler) => context => _tokens.Accepts(context.Request.Headers.Authorization)
        ? handler(context)
        : RefuseAsync(context, StatusCodes.Status401Unauthorized, new JsonObject { ["error"] = "HTTP 401 Unauthorized" }, new("bearer token", "one of the master realm that has not ended", "another one or none"));

    private static string IdIn(HttpContext context) => (string)context.Request.RouteValues["id"]!;

    private static Task RefuseUnknownAsync(HttpContext context) =>
        RefuseAsync(context, StatusCodes.Status404NotFound, new JsonObject { ["error"] = "User not found" }, new("user id in the path", "a user", "an unknown one"));

    private static Task RefuseAsync(HttpContext context, int status, JsonObject body, RefusalExplanation why)
    {
        CallRecord.Of(context).Refused([], [why]);
        return WriteAsync(context, status, body);
    }

    private static async Task<JsonNode?> ReadAsync(HttpContext context)
    {
        const int MaximumBodySize = 64 * 1024;
        try
        {
            return await RequestBody.ReadAsync(context, MaximumBodySize).ConfigureAwait(false) is { Length: > 0 } body ? JsonNode.Parse(body.Span) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Task WriteAsync(HttpContext context, int status, JsonNode body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}
