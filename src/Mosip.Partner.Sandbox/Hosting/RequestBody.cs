using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Mosip.Partner.Sandbox.Hosting;

/// <summary>Reads bodies up to a limit.</summary>
internal static class RequestBody
{
    private const int MaximumFormSize = 64 * 1024;

    /// <summary>The members of a form in the body; none where the body is no form or longer than 64 KiB.</summary>
    public static async Task<Dictionary<string, StringValues>> ReadFormAsync(HttpContext context) =>
        context.Request.HasFormContentType && await ReadAsync(context, MaximumFormSize).ConfigureAwait(false) is { } body
            ? QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span))
            : [];

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
