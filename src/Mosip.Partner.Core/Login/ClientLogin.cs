using Mosip.Partner.Core.Http;

namespace Mosip.Partner.Core.Login;

/// <summary>A client for itself through authmanager: the token is in a header and a cookie, not in the body.</summary>
internal sealed class ClientLogin(string clientId, string secret, string application) : LoginWay
{
    private const string Header = "Authorization";

    public override HttpRequestMessage CreateRequest(Uri authManager, DateTimeOffset now) => new(HttpMethod.Post, Below(authManager, "authenticate/clientidsecretkey"))
    {
        Content = ServiceContent.Create(ServiceEnvelope.V1, "mosip.partner.login", now, json =>
        {
            json.WriteStartObject();
            json.WriteString("clientId", clientId);
            json.WriteString("secretKey", secret);
            json.WriteString("appId", application);
            json.WriteEndObject();
        }, isRead: true),
    };

    public override IssuedToken Read(HttpResponseMessage response, byte[] body)
    {
        ServiceReply reply = ServiceReply.Read(body, response.StatusCode, Operation);
        if (reply.Errors.Count > 0)
            throw Refused(reply);
        (string? cookie, TimeSpan? life) = ReadCookie(response);
        string? token = cookie ?? (response.Headers.TryGetValues(Header, out IEnumerable<string>? values) ? values.First() : null);
        return string.IsNullOrWhiteSpace(token) ? throw NoToken() : new IssuedToken(WithoutScheme(token), life);
    }

    private static (string? Token, TimeSpan? Life) ReadCookie(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? cookies))
            return (null, null);
        foreach (string[] parts in cookies.Select(cookie => cookie.Split(';', StringSplitOptions.TrimEntries)))
        {
            if (!parts[0].StartsWith(Header + "=", StringComparison.Ordinal))
                continue;
            string? age = parts.FirstOrDefault(part => part.StartsWith("Max-Age=", StringComparison.OrdinalIgnoreCase))?["Max-Age=".Length..];
            return (parts[0][(Header.Length + 1)..], int.TryParse(age, out int seconds) && seconds > 0 ? TimeSpan.FromSeconds(seconds) : null);
        }
        return (null, null);
    }

    private static string WithoutScheme(string token) => token.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? token["Bearer ".Length..].Trim() : token.Trim();
}
