namespace Mosip.Partner.Sandbox.Ida;

/// <summary>How far a request came in IDA.</summary>
public enum IdaStage
{
    /// <summary>Refused by the servlet filter: body, signature, encryption, partner or policy. Its errors begin with <c>IDA-MLC-007</c>.</summary>
    Filter,

    /// <summary>Refused by the controller: the field rules.</summary>
    Controller,

    /// <summary>Accepted and handed to the authentication, eKYC or OTP service.</summary>
    Service,

    /// <summary>HTTP 500 while the finished reply was logged: <c>requestTime</c> is not in the strict pattern.</summary>
    Response,
}
