namespace Mosip.Partner.Authentication.Ida;

/// <summary>Stands inside the retries: every attempt is time-stamped, sealed and signed afresh, and none leaves unsigned.</summary>
internal sealed class SigningHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(IdaCall.OptionsKey, out IdaCall? call))
            throw new InvalidOperationException("This client sends signed calls to IDA only.");
        try
        {
            await call.FillAsync(request, cancellationToken).ConfigureAwait(false);
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // The pooled body goes back as soon as nobody sends it any more.
            request.Content?.Dispose();
        }
    }
}
