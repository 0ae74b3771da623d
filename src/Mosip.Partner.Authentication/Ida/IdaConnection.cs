using System.Runtime.ExceptionServices;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Http;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Licences;
using Mosip.Partner.Core.Privacy;
using Refit;

namespace Mosip.Partner.Authentication.Ida;

/// <summary>Sends calls to IDA and hands back checked answers. What the calls say is not its business.</summary>
internal sealed class IdaConnection(
    IHttpClientFactory clients,
    IdaAddresses addresses,
    IPartnerKeyProvider keys,
    IMispLicenceKeyProvider licence,
    ResponseVerifier verifier,
    MosipAuthenticationOptions options,
    TimeProvider time)
{
    // A MISP or another partner can be named by the key in one process: the signer remembers the header of the last certificate.
    private readonly JwsSigner _signer = new(JwsSigningOptions.Request);

    /// <summary>The keys that answers are opened with.</summary>
    public ValueTask<PartnerKeyRing> OpeningKeysAsync(CancellationToken cancellationToken) => keys.GetAsync(PartnerKeyPurpose.Open, cancellationToken);

    /// <summary>Sends one call, and once more where IDA refused the MISP's licence and there is another one.</summary>
    /// <exception cref="MosipTransportException">There is no usable answer.</exception>
    /// <exception cref="MosipCryptoException">The answer's signature does not hold.</exception>
    public async Task<IdaExchange> SendAsync(IdaEndpoint endpoint, string transactionId, Func<DateTimeOffset, PooledBuffer> writeBody, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.TotalTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            MispLicenceKey key = await licence.GetAsync(either.Token).ConfigureAwait(false);
            IdaExchange exchange = await SendOnceAsync(endpoint, transactionId, key, writeBody, either.Token).ConfigureAwait(false);
            if (exchange.Reply.Errors.Count > 0 && MosipErrors.SelectPrimary(exchange.Reply.Errors) is var refusal && MispLicenceRefusal.Is(refusal)
                && await licence.ReplaceAsync(key, refusal, either.Token).ConfigureAwait(false))
            {
                key = await licence.GetAsync(either.Token).ConfigureAwait(false);
                exchange = await SendOnceAsync(endpoint, transactionId, key, writeBody, either.Token).ConfigureAwait(false);
            }
            return exchange;
        }
        catch (OperationCanceledException e) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new MosipTransportException(MosipTransportFault.TimedOut, endpoint.Name, transactionId, detail: $"{options.TotalTimeout.TotalSeconds:0.#} s", innerException: e);
        }
        catch (Exception e) when (HttpFaults.Recognise(e) is { } fault)
        {
            throw new MosipTransportException(fault, endpoint.Name, transactionId, detail: addresses.HostOf(endpoint), innerException: e);
        }
    }

    private async Task<IdaExchange> SendOnceAsync(
        IdaEndpoint endpoint, string transactionId, MispLicenceKey key, Func<DateTimeOffset, PooledBuffer> writeBody, CancellationToken cancellationToken)
    {
        PartnerKeyRing ring = await keys.GetAsync(PartnerKeyPurpose.Sign, cancellationToken).ConfigureAwait(false);
        var call = new IdaCall(writeBody, ring.Current, _signer, time);
        using HttpResponseMessage response = await PostAsync(endpoint, key, call, cancellationToken).ConfigureAwait(false);
        DateTimeOffset receivedAt = time.GetUtcNow();
        if ((int)response.StatusCode != 200)
            throw new MosipTransportException(MosipTransportFault.HttpStatus, endpoint.Name, transactionId, response.StatusCode) { RetryAfter = RetryAfterOf(response) };
        byte[] body = await BoundedReader.ReadAsync(response.Content, options.MaximumResponseSize, endpoint.Name, transactionId, cancellationToken).ConfigureAwait(false);
        verifier.Verify(response, body, endpoint.Name, transactionId);
        return new IdaExchange(IdaReply.Parse(body, endpoint.Name, transactionId), call.SentAt, receivedAt);
    }

    private async Task<HttpResponseMessage> PostAsync(IdaEndpoint endpoint, MispLicenceKey key, IdaCall call, CancellationToken cancellationToken)
    {
        // Clients of the factory are cheap; a fresh one follows DNS and handler rotation. The response outlives it.
        HttpClient client = clients.CreateClient(addresses.ClientName);
        client.BaseAddress = addresses.Of(endpoint);
        try
        {
            return await RestService.ForGenerated<IIdaApi>(client).SendAsync(
                endpoint.Name,
                key.Reveal(),
                addresses.PartnerId,
                addresses.ApiKey.Reveal(),
                options.AuthorizationHeader,
                call,
                cancellationToken).ConfigureAwait(false);
        }
        catch (ApiRequestException e) when (e.InnerException is { } cause)
        {
            // The wrapper holds the request and so the keys in its address; the cause says all there is to say.
            ExceptionDispatchInfo.Throw(cause);
            throw;
        }
    }

    private TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow(),
        _ => null,
    };
}

/// <summary>Where IDA is and with what it is called.</summary>
internal sealed record IdaAddresses(string ClientName, Uri Ida, Uri Otp, string PartnerId, ApiKey ApiKey)
{
    public Uri Of(IdaEndpoint endpoint) => endpoint == IdaEndpoint.Otp ? Otp : Ida;

    public string HostOf(IdaEndpoint endpoint) => Of(endpoint).Host;
}

/// <summary>An answer and when it went and came by this machine's clock.</summary>
internal sealed record IdaExchange(IdaReply Reply, DateTimeOffset SentAt, DateTimeOffset ReceivedAt)
{
    /// <summary>This machine's clock minus IDA's: the answer's time is compared with the middle of sending and receiving.</summary>
    public TimeSpan ClockSkew => SentAt + ((ReceivedAt - SentAt) / 2) - Reply.ResponseTime;
}
