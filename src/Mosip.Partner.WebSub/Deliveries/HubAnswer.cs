namespace Mosip.Partner.WebSub;

/// <summary>What to answer the hub.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Body">The body, as <c>text/plain</c> and nothing around it.</param>
public sealed record HubAnswer(int StatusCode, string Body = "")
{
    internal static readonly HubAnswer Done = new(200), Forged = new(401), Unknown = new(404), Failed = new(500);
}
