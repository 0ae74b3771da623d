using Mosip.Partner.Core.Http;

namespace Mosip.Partner.Core.Login;

/// <summary>A user through a client through authmanager: the token is in the body, no cookie is set.</summary>
internal sealed class UserLogin(string userName, string password, string clientId, string clientSecret, string application) : LoginWay
{
    public override HttpRequestMessage CreateRequest(Uri authManager, DateTimeOffset now) => new(HttpMethod.Post, Below(authManager, "authenticate/internal/useridPwd"))
    {
        Content = ServiceContent.Create(ServiceEnvelope.V1, "mosip.partner.login", now, json =>
        {
            json.WriteStartObject();
            json.WriteString("userName", userName);
            json.WriteString("password", password);
            json.WriteString("appId", application);
            json.WriteString("clientId", clientId);
            json.WriteString("clientSecret", clientSecret);
            json.WriteEndObject();
        }, isRead: true),
    };

    public override IssuedToken Read(HttpResponseMessage response, byte[] body)
    {
        ServiceReply reply = ServiceReply.Read(body, response.StatusCode, Operation);
        if (reply.Errors.Count > 0)
            throw Refused(reply);
        return Text(reply.Response, "token") is { Length: > 0 } token ? new IssuedToken(token, Seconds(reply.Response, "expiryTime")) : throw NoToken();
    }
}
