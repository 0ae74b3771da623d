using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Mosip.Partner.Core.Http;

/// <summary>How often and how long a client of a management service tries.</summary>
/// <param name="MaximumRetries">How often a call is tried again.</param>
/// <param name="AttemptTimeout">How long one attempt may take, from the connection to the answer's headers.</param>
public sealed record CallLimits(int MaximumRetries, TimeSpan AttemptTimeout);

/// <summary>Adds retries to the clients of MOSIP's management services.</summary>
public static class CallResilience
{
    /// <summary>
    /// Repeats calls that read after every passing fault, and calls that change something only where no connection was made, so that nothing
    /// is done twice. Delays grow, vary, and follow <c>Retry-After</c>.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="limits">Finds the limits when the client is made.</param>
    public static IHttpClientBuilder AddMosipRetries(this IHttpClientBuilder client, Func<IServiceProvider, CallLimits> limits)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(limits);
        client.ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan);
        client.AddResilienceHandler("mosip", (pipeline, context) =>
        {
            CallLimits values = limits(context.ServiceProvider);
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            if (values.MaximumRetries > 0)
                pipeline.AddRetry(new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = values.MaximumRetries,
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = TimeSpan.FromMilliseconds(250),
                    UseJitter = true,
                    ShouldHandle = static attempt => ValueTask.FromResult(
                        HttpFaults.IsNotSent(attempt.Outcome.Exception) || (IsRead(attempt.Context.GetRequestMessage()) && MayPass(attempt.Outcome))),
                });
            pipeline.AddTimeout(values.AttemptTimeout);
        });
        return client;
    }

    private static bool IsRead(HttpRequestMessage? request) => request is { Method.Method: "GET" } or { Content: ServiceContent { IsRead: true } };

    // MOSIP answers 500 for its own failures, which the next attempt meets again.
    private static bool MayPass(Outcome<HttpResponseMessage> outcome) =>
        HttpFaults.Recognise(outcome.Exception) is Errors.MosipTransportFault.ConnectionLost or Errors.MosipTransportFault.TimedOut
        || outcome.Result is { StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout };
}
