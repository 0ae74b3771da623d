using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.AuthManager;

/// <summary>Login: a client for itself, or a user through a client.</summary>
internal sealed class LoginResource(IdentityProvider identities, TokenService tokens) : IServiceResource
{
    public ServiceProfile Service => ServiceProfile.AuthManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("POST", "/authenticate/clientidsecretkey", LogClientIn)
        {
            IsPublic = true,
            Rules = [FieldRule.NotBlank("clientId"), FieldRule.NotBlank("secretKey"), FieldRule.NotBlank("appId")],
        },
        new("POST", "/authenticate/internal/useridPwd", LogUserIn)
        {
            IsPublic = true,
            Rules = [FieldRule.NotBlank("userName"), FieldRule.NotBlank("password"), FieldRule.NotBlank("appId"), FieldRule.NotBlank("clientId"), FieldRule.NotBlank("clientSecret")],
        },
    ];

    private MosipAnswer LogClientIn(MosipCall call)
    {
        if (!IdentityProvider.Knows(call.Required("appId")))
            return UnknownApplication;
        // A wrong secret leaves authmanager as HTTP 500 with the code "500".
        if (identities.FindClient(call.Text("clientId"), call.Text("secretKey")) is not { } client)
            return MosipAnswer.Refuse(ServiceErrors.Error("500", "401 Unauthorized"), new("client secret", "the secret of a known client", "another one")) with { HttpStatus = StatusCodes.Status500InternalServerError };

        string token = tokens.IssueToClient(client);
        call.SetToken(token, TokenService.Lifetime);
        return MosipAnswer.Of(new JsonObject { ["status"] = "success", ["message"] = "Clientid and Token combination had been validated successfully" });
    }

    private MosipAnswer LogUserIn(MosipCall call)
    {
        if (!IdentityProvider.Knows(call.Required("appId")))
            return UnknownApplication;
        if (identities.FindClient(call.Text("clientId"), call.Text("clientSecret")) is not { } client || identities.FindUser(call.Text("userName"), call.Text("password")) is not { } user)
            return InvalidCredentials;

        int seconds = (int)TokenService.Lifetime.TotalSeconds;
        return MosipAnswer.Of(new JsonObject
        {
            ["token"] = tokens.IssueToUser(user, client.Name),
            ["message"] = "Username and password combination had been validated successfully",
            ["refreshToken"] = tokens.IssueToUser(user, client.Name),
            ["expiryTime"] = seconds,
            ["userId"] = null,
            ["status"] = "success",
            ["refreshExpiryTime"] = seconds,
        });
    }

    public static MosipAnswer InvalidCredentials =>
        MosipAnswer.Refuse(ServiceErrors.Error("KER-ATH-023", "Invalid Credentials"), new("credentials", "a known user and client with their secrets", "others"));

    public static MosipAnswer UnknownApplication =>
        MosipAnswer.Refuse(ServiceErrors.Error("KER-ATH-026", "Realm not found"), new("appId", "an application of MOSIP, for example partner", "another text"));
}
