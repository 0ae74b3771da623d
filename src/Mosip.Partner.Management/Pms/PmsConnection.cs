using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Http;
using Mosip.Partner.Core.Login;
using Refit;

namespace Mosip.Partner.Management.Pms;

/// <summary>Sends calls to partner and policy management with a caller's token, and hands back checked answers.</summary>
internal sealed class PmsConnection(IHttpMessageHandlerFactory handlers, PmsAddresses addresses, IMosipTokenProvider tokens, MosipManagementOptions options, TimeProvider time)
{
    private readonly ReleaseDetector _release = new(options.Release);

    public MosipManagementOptions Options => options;

    public TimeProvider Time => time;

    /// <summary>The release, given or detected; asked once.</summary>
    public ValueTask<PmsRelease> ReleaseAsync(CancellationToken cancellationToken) => _release.GetAsync(this, cancellationToken);

    /// <summary>Makes a call without a body.</summary>
    public Task<TResult> GetAsync<TApi, TResult>(
        PmsOperation operation, Func<TApi, CancellationToken, Task<HttpResponseMessage>> send, JsonTypeInfo<TResult> result, CancellationToken cancellationToken)
        where TApi : class =>
        ObserveAsync(operation, async token => Take(operation, await ExchangeAsync(operation, send, token).ConfigureAwait(false), result), cancellationToken);

    /// <summary>Makes a call without a body whose answer may lack a response.</summary>
    public Task<TResult?> FindAsync<TApi, TResult>(
        PmsOperation operation, Func<TApi, CancellationToken, Task<HttpResponseMessage>> send, JsonTypeInfo<TResult> result, CancellationToken cancellationToken)
        where TApi : class
        where TResult : class =>
        ObserveAsync(
            operation,
            async token =>
            {
                PmsExchange exchange = await ExchangeAsync(operation, send, token).ConfigureAwait(false);
                return exchange.Reply is { Errors.Count: 0, Response.ValueKind: JsonValueKind.Undefined } ? null : Take(operation, exchange, result);
            },
            cancellationToken);

    /// <summary>Makes a call with a body.</summary>
    public Task<TResult> SendAsync<TApi, TRequest, TResult>(
        PmsOperation operation,
        TRequest request,
        JsonTypeInfo<TRequest> requestType,
        Func<TApi, HttpContent, CancellationToken, Task<HttpResponseMessage>> send,
        JsonTypeInfo<TResult> result,
        CancellationToken cancellationToken)
        where TApi : class =>
        ObserveAsync(
            operation,
            async token =>
            {
                using ServiceContent body = ServiceContent.Create(operation.Envelope, operation.ApiId, time.GetUtcNow(), json => JsonSerializer.Serialize(json, request, requestType), operation.IsRead);
                return Take(operation, await ExchangeAsync<TApi>(operation, (api, cancel) => send(api, body, cancel), token).ConfigureAwait(false), result);
            },
            cancellationToken);

    /// <summary>Refuses a call that the server's release does not have.</summary>
    /// <exception cref="MosipInputException">The release lacks the endpoint.</exception>
    public async ValueTask RequireAsync(PmsOperation operation, CancellationToken cancellationToken)
    {
        if (operation.Since == PmsRelease.V1_2_0)
            return;
        PmsRelease release = await ReleaseAsync(cancellationToken).ConfigureAwait(false);
        if (release < operation.Since)
            throw ReleaseRules.Lacks(operation, release);
    }

    private async Task<TResult> ObserveAsync<TResult>(PmsOperation operation, Func<CancellationToken, Task<TResult>> call, CancellationToken cancellationToken)
    {
        await RequireAsync(operation, cancellationToken).ConfigureAwait(false);
        return await PmsTelemetry.ObserveAsync(operation, time, () => call(cancellationToken)).ConfigureAwait(false);
    }

    private async Task<PmsExchange> ExchangeAsync<TApi>(PmsOperation operation, Func<TApi, CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
        where TApi : class
    {
        using var deadline = new CancellationTokenSource(options.TotalTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        DateTimeOffset sentAt = time.GetUtcNow();
        try
        {
            using HttpClient client = CreateClient(operation);
            using HttpResponseMessage response = await UnwrapAsync(() => send(RestService.ForGenerated<TApi>(client), either.Token)).ConfigureAwait(false);
            byte[] body = await BoundedBody.ReadAsync(response.Content, options.MaximumResponseSize, operation.Name, either.Token).ConfigureAwait(false);
            return new PmsExchange(ServiceReply.Read(body, response.StatusCode, operation.Name), sentAt, time.GetUtcNow());
        }
        catch (OperationCanceledException e) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new MosipTransportException(MosipTransportFault.TimedOut, operation.Name, detail: $"{options.TotalTimeout.TotalSeconds:0.#} s", innerException: e);
        }
        catch (Exception e) when (HttpFaults.Recognise(e) is { } fault)
        {
            throw new MosipTransportException(fault, operation.Name, detail: addresses.Of(operation.Service).Host, innerException: e);
        }
    }

    // Handlers of the factory are shared and rotate; the token handler in front of them belongs to this caller.
    private HttpClient CreateClient(PmsOperation operation) =>
        new(new MosipTokenHandler(tokens) { InnerHandler = handlers.CreateHandler(addresses.ClientName) }, disposeHandler: false)
        {
            BaseAddress = addresses.Of(operation.Service),
            Timeout = Timeout.InfiniteTimeSpan,
        };

    private static async Task<HttpResponseMessage> UnwrapAsync(Func<Task<HttpResponseMessage>> send)
    {
        try
        {
            return await send().ConfigureAwait(false);
        }
        catch (ApiRequestException e) when (e.InnerException is { } cause)
        {
            // The wrapper holds the request, and so the token; the cause says all there is to say.
            ExceptionDispatchInfo.Throw(cause);
            throw;
        }
    }

    private static TResult Take<TResult>(PmsOperation operation, PmsExchange exchange, JsonTypeInfo<TResult> type)
    {
        ServiceReply reply = exchange.Reply;
        if (reply.Errors.Count > 0)
            throw PmsRefusal.Of(operation, exchange);
        if (reply.Response.ValueKind == JsonValueKind.Undefined)
            throw new MosipTransportException(MosipTransportFault.UnexpectedReply, operation.Name, statusCode: reply.StatusCode, detail: "the answer has neither a response nor errors");
        try
        {
            return reply.Response.Deserialize(type) ?? throw new JsonException("The response is null.");
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            throw new MosipTransportException(MosipTransportFault.UnexpectedReply, operation.Name, statusCode: reply.StatusCode, detail: "the response has another form", innerException: e);
        }
    }
}

/// <summary>Where the services are, and with which HTTP client they are called.</summary>
internal sealed record PmsAddresses(string ClientName, Uri PartnerManager, Uri PolicyManager)
{
    public Uri Of(PmsService service) => service == PmsService.PolicyManager ? PolicyManager : PartnerManager;
}

/// <summary>An answer and when it went and came by this machine's clock.</summary>
internal sealed record PmsExchange(ServiceReply Reply, DateTimeOffset SentAt, DateTimeOffset ReceivedAt)
{
    /// <summary>This machine's clock minus PMS's, where PMS told its time.</summary>
    public TimeSpan? ClockSkew => Reply.ResponseTime is { } serverTime ? SentAt + ((ReceivedAt - SentAt) / 2) - serverTime : null;
}
