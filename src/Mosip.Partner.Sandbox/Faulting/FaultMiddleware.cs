using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Mosip.Partner.Sandbox.Recording;

namespace Mosip.Partner.Sandbox.Faulting;

/// <summary>Lets go wrong what is switched on in <see cref="MosipSandbox.Faults"/>.</summary>
internal sealed class FaultMiddleware(RequestDelegate next, SandboxFaults faults, ReplyFaults replyFaults, TimeProvider clock)
{
    private const int ChunkSize = 64 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        CallRecord record = CallRecord.Of(context);
        IReadOnlyList<Fault> taken = record.Operation == SandboxOperation.Unknown ? [] : faults.Take(record.Operation);
        if (taken.Count == 0)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        foreach (Fault fault in taken)
            record.FaultApplied(fault);
        var applied = new AppliedFaults(taken);
        context.Features.Set(applied);
        if (applied.Find(FaultKind.Latency) is { } latency)
            await Task.Delay(latency.Time, clock, context.RequestAborted).ConfigureAwait(false);
        await (applied switch
        {
            _ when applied.Has(FaultKind.DroppedConnection) => Drop(record),
            _ when applied.Find(FaultKind.HttpStatus) is { } status => WriteAsync(context, status.StatusCode, "text/plain", ""),
            _ when applied.Find(FaultKind.GatewayPage) is { } page => WriteAsync(context, page.StatusCode, "text/html", GatewayPage(page.StatusCode)),
            _ when applied.Find(FaultKind.OversizedReply) is { } oversized => StreamAsync(context, oversized.Size),
            _ when applied.ChangeReply => replyFaults.ApplyAsync(context, applied, next),
            _ => next(context),
        }).ConfigureAwait(false);
    }

    private static Task Drop(CallRecord record)
    {
        record.IsDropped = true;
        return Task.CompletedTask;
    }

    private static Task WriteAsync(HttpContext context, int status, string type, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body), context.RequestAborted).AsTask();
    }

    private static string GatewayPage(int status) => string.Create(CultureInfo.InvariantCulture,
        $"<html><head><title>{status}</title></head><body><center><h1>{status}</h1></center><hr><center>gateway</center></body></html>");

    private static async Task StreamAsync(HttpContext context, long size)
    {
        context.Response.ContentType = "application/json";
        byte[] chunk = new byte[ChunkSize];
        Array.Fill(chunk, (byte)'x');
        await context.Response.Body.WriteAsync("{\"padding\":\""u8.ToArray(), context.RequestAborted).ConfigureAwait(false);
        for (long rest = size; rest > 0 && !context.RequestAborted.IsCancellationRequested; rest -= ChunkSize)
            await context.Response.Body.WriteAsync(chunk.AsMemory(0, (int)Math.Min(rest, ChunkSize)), context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.WriteAsync("\"}"u8.ToArray(), context.RequestAborted).ConfigureAwait(false);
    }
}
