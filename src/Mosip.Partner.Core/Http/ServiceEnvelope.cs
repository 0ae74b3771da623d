namespace Mosip.Partner.Core.Http;

/// <summary>Which of the two envelopes of MOSIP's management services a call takes. They differ in the name of the time member.</summary>
public enum ServiceEnvelope
{
    /// <summary><c>requesttime</c> and <c>responsetime</c>; the <c>id</c> is not looked at.</summary>
    V1,

    /// <summary><c>requestTime</c> and <c>responseTime</c>; calls that write are refused unless <c>id</c> is the endpoint's own.</summary>
    V2,

    /// <summary>The calls about OpenID Connect clients: <c>requestTime</c> for the server that reads it so, and <c>requesttime</c> for the others, which ignore what they do not know.</summary>
    Client,
}
