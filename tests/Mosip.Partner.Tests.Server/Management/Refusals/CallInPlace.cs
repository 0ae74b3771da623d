using System.Text;

namespace Mosip.Partner.Tests.Server.Management.Refusals;

/// <summary>Sends another call in the place of the client's own, with all that the client adds to it: so each refusal passes through the client, also of calls that it would not send.</summary>
internal sealed class CallInPlace(CallInPlace.Slot slot) : DelegatingHandler
{
    /// <summary>The path of the client's own call.</summary>
    public const string OwnPath = "/v1/partnermanager/partners/in-place";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri?.AbsolutePath == OwnPath)
        {
            (string method, string path, string? body) = slot.Call;
            request.Method = HttpMethod.Parse(method);
            request.RequestUri = new Uri(request.RequestUri, path);
            request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        }
        return base.SendAsync(request, cancellationToken);
    }

    /// <summary>The call to send.</summary>
    public sealed class Slot
    {
        public (string Method, string Path, string? Body) Call { get; set; }
    }
}
