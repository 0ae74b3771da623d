using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Mosip.Partner.Devices.AspNetCore;

/// <summary>HTTP as the interface has it: reads a body within bounds, writes answers with their length and the documented headers.</summary>
internal sealed class SbiEndpoint(SbiHandler answer)
{
    /// <summary>The largest request that is read, in bytes: 64 KiB; the largest that the protocol knows has about two.</summary>
    public const int LargestRequest = 64 * 1024;

    private const string Boundary = "--BoundaryString";

    public async Task HandleAsync(HttpContext context)
    {
        AddBrowserHeaders(context.Response.Headers);
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.ContentLength = 0;
            return;
        }
        var address = new Uri($"http://127.0.0.1:{context.Connection.LocalPort}/");
        SbiReply reply = await AnswerAsync(context, address).ConfigureAwait(false);
        if (reply.Frames is { } frames)
            await WriteAsync(context, frames).ConfigureAwait(false);
        else
            await WriteAsync(context, reply, address).ConfigureAwait(false);
    }

    private async Task<SbiReply> AnswerAsync(HttpContext context, Uri address)
    {
        // The protocol has no chunks: an interface that took them would hide a client that fails with all others.
        if (context.Request.ContentLength is null && context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true })
            return SecureBiometricInterface.Unreadable(StatusCodes.Status411LengthRequired);
        if (context.Request.ContentLength > LargestRequest)
            return SecureBiometricInterface.Unreadable(StatusCodes.Status413PayloadTooLarge);
        byte[] body = new byte[(int)(context.Request.ContentLength ?? 0)];
        try
        {
            await context.Request.Body.ReadExactlyAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception e) when (e is BadHttpRequestException or EndOfStreamException)
        {
            return SecureBiometricInterface.Unreadable(StatusCodes.Status400BadRequest);
        }
        return await answer(context.Request.Method, context.Request.Path.Value ?? "", body, address, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task WriteAsync(HttpContext context, SbiReply reply, Uri address)
    {
        HttpResponse response = context.Response;
        response.StatusCode = reply.StatusCode;
        response.ContentType = "application/json";
        response.ContentLength = reply.Body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.Location = address.AbsoluteUri.TrimEnd('/');
        response.Headers.Connection = "close";
        await response.Body.WriteAsync(reply.Body, context.RequestAborted).ConfigureAwait(false);
    }

    // Clients look for the exact token Content-Length: in every part, without a blank behind it.
    private static async Task WriteAsync(HttpContext context, IAsyncEnumerable<ReadOnlyMemory<byte>> frames)
    {
        HttpResponse response = context.Response;
        response.ContentType = $"multipart/x-mixed-replace; boundary={Boundary}";
        response.Headers.CacheControl = "no-store";
        response.Headers.Connection = "close";
        await foreach (ReadOnlyMemory<byte> frame in frames.WithCancellation(context.RequestAborted).ConfigureAwait(false))
        {
            await response.WriteAsync($"{Boundary}\r\nContent-Type:image/jpeg\r\nContent-Length:{frame.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n", context.RequestAborted).ConfigureAwait(false);
            await response.Body.WriteAsync(frame, context.RequestAborted).ConfigureAwait(false);
            await response.WriteAsync("\r\n\r\n", context.RequestAborted).ConfigureAwait(false);
            await response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static void AddBrowserHeaders(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowCredentials = "true";
        headers.AccessControlAllowMethods = "OPTIONS, RCAPTURE, CAPTURE, MOSIPDINFO, MOSIPDISC, STREAM, GET, POST";
        headers.AccessControlAllowHeaders = "DNT,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,EXT";
    }
}
