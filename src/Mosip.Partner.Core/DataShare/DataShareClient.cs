using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Http;

namespace Mosip.Partner.Core.DataShare;

/// <summary>The client over an HTTP client whose handlers put the partner's token on each request.</summary>
internal sealed class DataShareClient(Func<HttpClient> createClient, Uri gateway, DataShareOptions options, TimeProvider time) : IDataShareClient
{
    private const string FetchOperation = "fetch data share", CreateOperation = "create data share";

    // Errors are some hundred bytes; a body beyond this is a share without a look into it.
    private const int MaximumErrorSize = 64 * 1024;

    private readonly ShareAddresses _addresses = new(gateway, options);

    public async Task<FetchedShare> FetchAsync(string address, CancellationToken cancellationToken = default)
    {
        using var content = new MemoryStream();
        string? signature = await FetchAsync(address, content, cancellationToken).ConfigureAwait(false);
        return new FetchedShare(content.GetBuffer().AsMemory(0, (int)content.Length), signature);
    }

    public async Task<string?> FetchAsync(string address, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Uri uri = _addresses.Resolve(address, FetchOperation);
        return await CallAsync(
            FetchOperation,
            () => new HttpRequestMessage(HttpMethod.Get, uri),
            async (response, cancel) =>
            {
                await CopyAsync(response.Content, destination, cancel).ConfigureAwait(false);
                return response.Headers.TryGetValues("Signature", out IEnumerable<string>? values) && values.FirstOrDefault() is { Length: > 0 } signature ? signature : null;
            },
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<CreatedShare> CreateAsync(string policyId, string subscriberId, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(policyId);
        ArgumentException.ThrowIfNullOrWhiteSpace(subscriberId);
        string service = (options.ServiceAddress ?? new Uri($"{gateway.AbsoluteUri.TrimEnd('/')}/v1/datashare")).AbsoluteUri.TrimEnd('/');
        var uri = new Uri($"{service}/create/{Uri.EscapeDataString(policyId)}/{Uri.EscapeDataString(subscriberId)}");
        return await CallAsync(
            CreateOperation,
            () => new HttpRequestMessage(HttpMethod.Post, uri) { Content = FileContent(content) },
            async (response, cancel) => ReadCreated(await BoundedBody.ReadAsync(response.Content, MaximumErrorSize, CreateOperation, cancel).ConfigureAwait(false)),
            cancellationToken).ConfigureAwait(false);
    }

    private static MultipartFormDataContent FileContent(ReadOnlyMemory<byte> content)
    {
        var file = new ReadOnlyMemoryContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new MultipartFormDataContent { { file, "file", "file" } };
    }

    private async Task<TResult> CallAsync<TResult>(
        string operation, Func<HttpRequestMessage> request, Func<HttpResponseMessage, CancellationToken, Task<TResult>> read, CancellationToken cancellationToken)
    {
        for (int attempt = 0; ; attempt++)
        {
            using var deadline = new CancellationTokenSource(options.Timeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
            try
            {
                using HttpClient client = createClient();
                using HttpRequestMessage message = request();
                using HttpResponseMessage response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
                if (response.StatusCode == HttpStatusCode.OK)
                    return await read(response, either.Token).ConfigureAwait(false);
                if (!IsTurnedAway(response.StatusCode) || attempt == options.MaximumRetries)
                    throw ShareReply.OfStatus(await BoundedBody.ReadAsync(response.Content, MaximumErrorSize, operation, either.Token).ConfigureAwait(false), response.StatusCode, operation);
            }
            catch (OperationCanceledException e) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw new MosipTransportException(MosipTransportFault.TimedOut, operation, detail: string.Create(CultureInfo.InvariantCulture, $"{options.Timeout.TotalSeconds:0.#} s"), innerException: e);
            }
            catch (Exception e) when (HttpFaults.Recognise(e) is { } fault)
            {
                if (!HttpFaults.IsNotSent(e) || attempt == options.MaximumRetries)
                    throw new MosipTransportException(fault, operation, innerException: e);
            }
            await Task.Delay(TimeSpan.FromMilliseconds(250 << attempt), time, cancellationToken).ConfigureAwait(false);
        }
    }

    // The gateway's own words; the data share behind it counted nothing. After 502 and 504 it may have.
    private static bool IsTurnedAway(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;

    private async Task CopyAsync(HttpContent content, Stream destination, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > options.MaximumSize)
            throw TooLarge();
        using Stream source = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        byte[] buffer = new byte[MaximumErrorSize];
        int first = await source.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (first < buffer.Length && ShareReply.FindRefusal(buffer.AsSpan(0, first), FetchOperation) is { } refusal)
            throw refusal;
        if (first == 0)
            throw new MosipTransportException(MosipTransportFault.UnexpectedReply, FetchOperation, detail: "the share is empty");
        long total = 0;
        for (int read = first; read > 0; read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false))
        {
            total += read;
            if (total > options.MaximumSize)
                throw TooLarge();
            await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
        }
    }

    private MosipTransportException TooLarge() => new(MosipTransportFault.ReplyTooLarge, FetchOperation, detail: $"at most {options.MaximumSize} bytes are read");

    private static CreatedShare ReadCreated(byte[] body)
    {
        if (ShareReply.FindRefusal(body, CreateOperation) is { } refusal)
            throw refusal;
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement share = document.RootElement.GetProperty("dataShare");
            string? url = share.GetProperty("url").GetString();
            return Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
                ? new CreatedShare(address, Number(share, "transactionsAllowed"), Number(share, "validForInMinutes") is { } minutes ? TimeSpan.FromMinutes(minutes) : null)
                : throw new FormatException("The share's address is none.");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new MosipTransportException(MosipTransportFault.UnexpectedReply, CreateOperation, innerException: e);
        }
    }

    private static int? Number(JsonElement share, string name) =>
        share.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;
}
