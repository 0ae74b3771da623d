using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Authentication.Ida;

/// <summary>Reads a body up to a limit.</summary>
internal static class BoundedReader
{
    /// <exception cref="MosipTransportException">The body is larger than the limit, or the connection ended before the body did.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent content, int maximum, string operation, string? transactionId, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maximum)
            throw TooLarge(maximum, operation, transactionId);
        using PooledBuffer buffer = new((int)(content.Headers.ContentLength ?? 4096) + 1);
        try
        {
            using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            for (int read; (read = await stream.ReadAsync(buffer.GetMemory(), cancellationToken).ConfigureAwait(false)) > 0;)
            {
                buffer.Advance(read);
                if (buffer.WrittenCount > maximum)
                    throw TooLarge(maximum, operation, transactionId);
            }
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw new MosipTransportException(MosipTransportFault.TruncatedReply, operation, transactionId, detail: $"{buffer.WrittenCount} bytes arrived", innerException: e);
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static MosipTransportException TooLarge(int maximum, string operation, string? transactionId) =>
        new(MosipTransportFault.ReplyTooLarge, operation, transactionId, detail: $"at most {maximum} bytes are read");
}
