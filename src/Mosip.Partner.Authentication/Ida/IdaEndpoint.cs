namespace Mosip.Partner.Authentication.Ida;

/// <summary>One of IDA's services for partners.</summary>
/// <param name="Name">First path segment and name in telemetry.</param>
/// <param name="Id">The <c>id</c> member of requests and answers.</param>
internal sealed record IdaEndpoint(string Name, string Id)
{
    public static readonly IdaEndpoint Auth = new("auth", "mosip.identity.auth");
    public static readonly IdaEndpoint Kyc = new("kyc", "mosip.identity.kyc");
    public static readonly IdaEndpoint Otp = new("otp", "mosip.identity.otp");
}
