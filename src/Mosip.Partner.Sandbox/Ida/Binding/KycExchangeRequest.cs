using System.Text.Json.Nodes;

namespace Mosip.Partner.Sandbox.Ida.Binding;

/// <summary>A request that exchanges a kycToken for claims.</summary>
internal sealed record KycExchangeRequest : IdaRequest
{
    public string? KycToken { get; init; }

    /// <exception cref="BindingException">A member has a form that IDA cannot read.</exception>
    public static KycExchangeRequest Bind(JsonObject body)
    {
        foreach (string unused in (ReadOnlySpan<string>)["id", "version", "respType"])
            JavaBinder.Text(body, unused, "");
        foreach (string unused in (ReadOnlySpan<string>)["consentObtained", "locales"])
            JavaBinder.Texts(body, unused, "");
        return new KycExchangeRequest
        {
            IndividualId = JavaBinder.Text(body, "individualId", ""),
            IndividualIdType = JavaBinder.Text(body, "individualIdType", ""),
            TransactionId = JavaBinder.Text(body, "transactionID", ""),
            RequestTime = JavaBinder.Text(body, "requestTime", ""),
            KycToken = JavaBinder.Text(body, "kycToken", ""),
        };
    }
}
