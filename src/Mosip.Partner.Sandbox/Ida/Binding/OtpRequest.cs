using System.Text.Json.Nodes;

namespace Mosip.Partner.Sandbox.Ida.Binding;

/// <summary>A request for a one-time password.</summary>
internal sealed record OtpRequest : IdaRequest
{
    public IReadOnlyList<string?>? OtpChannel { get; init; }

    /// <exception cref="BindingException">A member has a form that IDA cannot read.</exception>
    public static OtpRequest Bind(JsonObject body)
    {
        foreach (string unused in (ReadOnlySpan<string>)["id", "version"])
            JavaBinder.Text(body, unused, "");
        return new OtpRequest
        {
            IndividualId = JavaBinder.Text(body, "individualId", ""),
            IndividualIdType = JavaBinder.Text(body, "individualIdType", ""),
            TransactionId = JavaBinder.Text(body, "transactionID", ""),
            RequestTime = JavaBinder.Text(body, "requestTime", ""),
            OtpChannel = JavaBinder.Texts(body, "otpChannel", ""),
        };
    }
}
