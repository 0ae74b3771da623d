using Microsoft.AspNetCore.Http;
using Mosip.Partner.Sandbox.IdaServer;

namespace Mosip.Partner.Sandbox.Faulting;

/// <summary>Spoils an answer after it was made.</summary>
internal sealed class ReplyFaults(ReplySigner signer)
{
    public async Task ApplyAsync(HttpContext context, AppliedFaults faults, RequestDelegate next)
    {
        Stream client = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            context.Response.Body = client;
        }

        byte[] body = buffer.ToArray();
        if (faults.Has(FaultKind.TwoDocuments))
            body = [.. body, .. body];
        await SignAgainAsync(context, faults, body).ConfigureAwait(false);
        context.Response.ContentLength = body.Length;
        if (!faults.Has(FaultKind.TruncatedReply))
        {
            await client.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
            return;
        }
        await client.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted).ConfigureAwait(false);
        await client.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        context.Abort();
    }

    private async Task SignAgainAsync(HttpContext context, AppliedFaults faults, byte[] body)
    {
        IHeaderDictionary headers = context.Response.Headers;
        if (!headers.ContainsKey(ReplySigner.Header))
            return;
        if (faults.Has(FaultKind.UnsignedReply))
            headers.Remove(ReplySigner.Header);
        else if (faults.Has(FaultKind.UnknownSigner))
            headers[ReplySigner.Header] = await signer.SignAsUnknownAsync(body, context.RequestAborted).ConfigureAwait(false);
        else if (faults.Has(FaultKind.ExpiredCertificate))
            headers[ReplySigner.Header] = await signer.SignAsExpiredAsync(body, context.RequestAborted).ConfigureAwait(false);
        else if (faults.Has(FaultKind.TwoDocuments))
            headers[ReplySigner.Header] = await signer.SignAsync(body, context.RequestAborted).ConfigureAwait(false);
    }
}
