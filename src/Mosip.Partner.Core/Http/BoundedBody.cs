using System.Buffers;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Http;

/// <summary>Reads the body of an answer up to a limit.</summary>
public static class BoundedBody
{
    private const int ReadSize = 16 * 1024;

    /// <summary>Reads the whole body.</summary>
    /// <param name="content">The body.</param>
    /// <param name="maximum">The largest body that is read, in bytes.</param>
    /// <param name="operation">What is being done; see <see cref="MosipException.Operation"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipTransportException">The body is larger than the limit, or the connection ended before the body did.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent content, int maximum, string operation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Headers.ContentLength > maximum)
            throw TooLarge(maximum, operation);
        ArrayBufferWriter<byte> body = new((int)(content.Headers.ContentLength ?? ReadSize) + 1);
        try
        {
            using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            for (int read; (read = await stream.ReadAsync(body.GetMemory(), cancellationToken).ConfigureAwait(false)) > 0;)
            {
                body.Advance(read);
                if (body.WrittenCount > maximum)
                    throw TooLarge(maximum, operation);
            }
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw new MosipTransportException(MosipTransportFault.TruncatedReply, operation, detail: $"{body.WrittenCount} bytes arrived", innerException: e);
        }
        return body.WrittenSpan.ToArray();
    }

    private static MosipTransportException TooLarge(int maximum, string operation) =>
        new(MosipTransportFault.ReplyTooLarge, operation, detail: $"at most {maximum} bytes are read");
}
