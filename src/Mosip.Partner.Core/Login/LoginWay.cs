using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Http;

namespace Mosip.Partner.Core.Login;

/// <summary>One of the documented ways to get a token.</summary>
internal abstract class LoginWay
{
    public const string Operation = "log in";

    /// <summary>Makes the request.</summary>
    public abstract HttpRequestMessage CreateRequest(Uri authManager, DateTimeOffset now);

    /// <summary>Finds the token in the answer.</summary>
    /// <exception cref="MosipServiceException">The credentials were refused.</exception>
    /// <exception cref="MosipTransportException">The answer is none of a login service.</exception>
    public abstract IssuedToken Read(HttpResponseMessage response, byte[] body);

    protected static Uri Below(Uri authManager, string path) => new($"{authManager.AbsoluteUri.TrimEnd('/')}/{path}");

    protected static MosipServiceException Refused(ServiceReply reply) =>
        new(Operation, reply.Errors, MosipErrors.SelectPrimary(reply.Errors), transactionId: null, AdviceOf(reply.Errors[0].Code.Value));

    protected static MosipTransportException NoToken() =>
        new(MosipTransportFault.UnexpectedReply, Operation, detail: "the login service answered without a token");

    // A wrong client secret leaves authmanager as HTTP 500 with the code "500".
    private static string? AdviceOf(string code) => code switch
    {
        "500" => "authmanager answers so to a wrong client id or secret",
        "KER-ATH-004" or "KER-ATH-023" => "check user name, password, client id and client secret",
        "KER-ATH-026" => "check the application (appId): partner, ida, admin",
        _ => null,
    };

    protected static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    protected static TimeSpan? Seconds(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int seconds) && seconds > 0 ? TimeSpan.FromSeconds(seconds)
        : int.TryParse(Text(json, name), NumberStyles.None, CultureInfo.InvariantCulture, out seconds) && seconds > 0 ? TimeSpan.FromSeconds(seconds)
        : null;
}

/// <summary>A token as it came, with the life that the answer promises beside the token's own <c>exp</c>.</summary>
internal sealed record IssuedToken(string Value, TimeSpan? Life)
{
    public override string ToString() => "***";
}
