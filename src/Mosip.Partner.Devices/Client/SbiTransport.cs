using System.Net;
using System.Net.Http.Headers;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Devices.Client;

/// <summary>HTTP as interfaces take it: their own verbs, the body with its length, no proxy and no redirect.</summary>
internal sealed class SbiTransport : IDisposable
{
    // On this machine a connection is made at once or not at all; where nobody listens, some systems take seconds to say so.
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromMilliseconds(500);

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = ConnectTimeout });

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <exception cref="MosipTransportException">No answer, or one that is too large.</exception>
    public async Task<byte[]> SendAsync(string operation, string verb, Uri address, ReadOnlyMemory<byte> body, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(timeout);
        try
        {
            using HttpResponseMessage response = await OpenAsync(verb, address, body, time.Token).ConfigureAwait(false);
            Stream content = await response.Content.ReadAsStreamAsync(time.Token).ConfigureAwait(false);
            return await ReadAsync(operation, content, response.Content.Headers.ContentLength, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw Fault(MosipTransportFault.TimedOut, operation, e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Unreachable(operation, e);
        }
    }

    /// <summary>Sends a request and leaves the answer to be read.</summary>
    public Task<HttpResponseMessage> OpenAsync(string verb, Uri address, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        // Buffered, so that it has a length: some interfaces know nothing of chunks.
        var request = new HttpRequestMessage(new HttpMethod(verb), address)
        {
            Version = HttpVersion.Version11,
            Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json"), ContentLength = body.Length } },
        };
        return _http.SendAsync(request, cancellationToken);
    }

    public static MosipTransportException Unreachable(string operation, Exception e) =>
        Fault(e is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } ? MosipTransportFault.NotReached : MosipTransportFault.ConnectionLost, operation, e);

    public static MosipTransportException Fault(MosipTransportFault fault, string operation, Exception? e = null) => new(
        fault,
        operation,
        "the device's interface",
        fault switch
        {
            MosipTransportFault.NotReached => "Start it, or look for it by a discovery: it listens on one of the ports 4501 to 4600 of this machine.",
            MosipTransportFault.TimedOut => "Ask again; if that stays, look whether the device hangs.",
            MosipTransportFault.ConnectionLost => "Ask again; if that stays, look into the log of the interface.",
            _ => "Look whether something else than an interface of devices listens there.",
        },
        e);

    public void Dispose() => _http.Dispose();

    private static async Task<byte[]> ReadAsync(string operation, Stream content, long? length, CancellationToken cancellationToken)
    {
        if (length > CaptureAnswer.MaximumSize)
            throw Fault(MosipTransportFault.ReplyTooLarge, operation);
        using var answer = new MemoryStream((int)(length ?? 4096));
        byte[] chunk = new byte[64 * 1024];
        for (int read; (read = await content.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            if (answer.Length + read > CaptureAnswer.MaximumSize)
                throw Fault(MosipTransportFault.ReplyTooLarge, operation);
            answer.Write(chunk, 0, read);
        }
        return answer.ToArray();
    }
}
