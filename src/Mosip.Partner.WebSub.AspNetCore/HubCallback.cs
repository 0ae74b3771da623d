using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Mosip.Partner.WebSub.AspNetCore;

/// <summary>Reads what the hub sends within bounds, and writes what the receiver answers.</summary>
#pragma warning disable CA1001 // It lives as long as the application, and a semaphore whose wait handle nobody asks for holds nothing.
internal sealed class HubCallback(HubReceiver receiver, MosipWebSubOptions options, TimeProvider time)
#pragma warning restore CA1001
{
    public const string Topic = "topic";

    // The hub itself gives up after 10 to 60 seconds. Whoever sends drop by drop would otherwise hold a place as long as the bytes last.
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _room = new(options.MaximumConcurrentDeliveries, options.MaximumConcurrentDeliveries);

    public async Task HandleAsync(HttpContext context)
    {
        string topic = context.Request.RouteValues[Topic] as string ?? "";
        HubAnswer answer = HttpMethods.IsGet(context.Request.Method)
            ? receiver.AnswerIntent(topic, context.Request.QueryString.Value)
            : await ReceiveAsync(context, topic).ConfigureAwait(false);
        context.Response.StatusCode = answer.StatusCode;
        if (answer.Body.Length == 0)
            return;
        // The challenge is somebody else's text: it is never anything but text to a browser.
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task<HubAnswer> ReceiveAsync(HttpContext context, string topic)
    {
        string? signature = context.Request.Headers[HubSignature.HeaderName] is [var only] ? only : null;
        // Refused without its body: a body costs memory, and who has no signature has no claim to any.
        if (string.IsNullOrEmpty(signature))
            return await receiver.ReceiveAsync(topic, default, signature, context.RequestAborted).ConfigureAwait(false);
        if (context.Request.ContentLength > options.MaximumDeliverySize)
            return new HubAnswer(StatusCodes.Status413PayloadTooLarge);
        if (!await _room.WaitAsync(0, context.RequestAborted).ConfigureAwait(false) && !await WaitAsync(context.RequestAborted).ConfigureAwait(false))
        {
            context.Response.Headers.RetryAfter = ((int)options.LongestDeliveryWait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return new HubAnswer(StatusCodes.Status503ServiceUnavailable);
        }
        try
        {
            (ReadOnlyMemory<byte> body, int fault) = await ReadAsync(context).ConfigureAwait(false);
            return fault == 0 ? await receiver.ReceiveAsync(topic, body, signature, context.RequestAborted).ConfigureAwait(false) : new HubAnswer(fault);
        }
        finally
        {
            _room.Release();
        }
    }

    private async Task<bool> WaitAsync(CancellationToken aborted)
    {
        using var patience = new CancellationTokenSource(options.LongestDeliveryWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, aborted);
        try
        {
            await _room.WaitAsync(either.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !aborted.IsCancellationRequested)
        {
            return false;
        }
    }

    // The status where it is too large or comes too slowly. The bytes are the receiver's from then on.
    private async Task<(ReadOnlyMemory<byte> Body, int Fault)> ReadAsync(HttpContext context)
    {
        using var patience = new CancellationTokenSource(LongestRead, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.RequestAborted);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = options.MaximumDeliverySize;
        using var body = new MemoryStream((int)(context.Request.ContentLength ?? 4096));
        byte[] chunk = new byte[16 * 1024];
        try
        {
            for (int read; (read = await context.Request.Body.ReadAsync(chunk, either.Token).ConfigureAwait(false)) > 0;)
            {
                if (body.Length + read > options.MaximumDeliverySize)
                    return (default, StatusCodes.Status413PayloadTooLarge);
                body.Write(chunk, 0, read);
            }
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (default, StatusCodes.Status413PayloadTooLarge);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            return (default, StatusCodes.Status408RequestTimeout);
        }
        return (body.GetBuffer().AsMemory(0, (int)body.Length), 0);
    }
}
