using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management.Pms;

/// <summary>Makes the exception for an answer with errors: PMS reuses codes, so the endpoint has a say in what they mean.</summary>
internal static class PmsRefusal
{
    private static readonly TimeSpan Conspicuous = TimeSpan.FromMinutes(5);

    public static MosipServiceException Of(PmsOperation operation, PmsExchange exchange)
    {
        MosipError primary = exchange.Reply.Errors[0];
        return new MosipServiceException(operation.Name, exchange.Reply.Errors, primary, transactionId: null, DetailOf(operation, primary.Code.Value, exchange))
        {
            ClockSkew = exchange.ClockSkew,
            Endpoint = operation.Endpoint,
            StatusCode = exchange.Reply.StatusCode,
        };
    }

    /// <summary>What PMS would answer, found before anything was sent.</summary>
    public static MosipServiceException Foreseen(PmsOperation operation, MosipError error) =>
        new(operation.Name, [error], error, transactionId: null, "found by the local check; nothing was sent") { Endpoint = operation.Endpoint };

    private static string DetailOf(PmsOperation operation, string code, PmsExchange exchange) => code switch
    {
        "PMS_REQUEST_ERROR_004" or "PMS_REQUEST_ERROR_006" when exchange.ClockSkew is { } skew && skew.Duration() > Conspicuous =>
            $"{operation.Endpoint}; this machine's clock is {skew.Duration().TotalMinutes:0} min {(skew < TimeSpan.Zero ? "behind" : "ahead of")} PMS's",
        _ => EndpointMeanings.Describe(code, operation.Endpoint),
    };
}
