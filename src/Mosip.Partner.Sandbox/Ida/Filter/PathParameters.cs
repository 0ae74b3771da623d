namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>The last three segments of the path are licence key, partner id and API key (or OIDC client), undecoded.</summary>
internal sealed class PathParameters : IFilterStage
{
    private const string ContextPath = "/idauthentication/v1";

    public Refusal? Check(FilterContext context)
    {
        string[] segments = Segments(context.Request);
        if (segments.Length < 3)
            return FilterContext.Refuse(IdaErrors.PathParametersMissing, new("path", "licence key, partner id and API key", $"{segments.Length} segments"));
        context.LicenceKey = segments[^3];
        context.PartnerId = segments[^2];
        context.ApiKey = segments[^1];
        return null;
    }

    private static string[] Segments(IdaHttpRequest request)
    {
        int at = request.Path.IndexOf(ContextPath, StringComparison.Ordinal);
        string rest = at < 0 ? request.Path : request.Path[(at + ContextPath.Length)..];
        string[] segments = rest.Split('/', StringSplitOptions.RemoveEmptyEntries);

        // The OTP service has a context path of its own.
        return request.Endpoint == IdaEndpoint.Otp && segments is ["otp", ..] ? segments[1..] : segments;
    }
}
