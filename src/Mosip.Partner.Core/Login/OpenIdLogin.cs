using System.Text.Json;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Login;

/// <summary>An OpenID Connect token endpoint (RFC 6749, section 4.3 and 4.4): a form goes there, <c>access_token</c> comes back.</summary>
internal sealed class OpenIdLogin(Uri tokenEndpoint, IReadOnlyList<KeyValuePair<string, string>> form) : LoginWay
{
    public override HttpRequestMessage CreateRequest(Uri authManager, DateTimeOffset now) => new(HttpMethod.Post, tokenEndpoint) { Content = new FormUrlEncodedContent(form) };

    public override IssuedToken Read(HttpResponseMessage response, byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
            JsonElement root = document.RootElement;
            if (Text(root, "error") is { Length: > 0 } error)
                throw Refused(new MosipError(new MosipErrorCode(error), Text(root, "error_description") ?? ""));
            if (response.IsSuccessStatusCode)
                return Text(root, "access_token") is { Length: > 0 } token ? new IssuedToken(token, Seconds(root, "expires_in")) : throw NoToken();
            throw new MosipTransportException(MosipTransportFault.HttpStatus, Operation, statusCode: response.StatusCode, detail: tokenEndpoint.Host);
        }
        catch (JsonException e)
        {
            throw new MosipTransportException(response.IsSuccessStatusCode ? MosipTransportFault.NotJson : MosipTransportFault.HttpStatus, Operation, statusCode: response.StatusCode, detail: tokenEndpoint.Host, innerException: e);
        }
    }

    private static MosipServiceException Refused(MosipError error) => new(Operation, [error], error, transactionId: null, "answered by the token endpoint; check client, secret, user and password");
}
