using Microsoft.AspNetCore.Http;

namespace Mosip.Partner.Sandbox.Hosting;

/// <summary>Reads bodies up to a limit.</summary>
internal static class RequestBody
{
    /// <summary>The exact bytes of the body, or null where there are more than allowed.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext context, int maximum)
    {
        if (context.Request.ContentLength > maximum)
            return null;
        using var buffer = new MemoryStream((int)(context.Request.ContentLength ?? 0));
        byte[] chunk = new byte[16 * 1024];
        for (int read; (read = await context.Request.Body.ReadAsync(chunk, context.RequestAborted).ConfigureAwait(false)) > 0;)
        {
            if (buffer.Length + read > maximum)
                return null;
            buffer.Write(chunk, 0, read);
        }
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
