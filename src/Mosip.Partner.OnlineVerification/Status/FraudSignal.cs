namespace Mosip.Partner.OnlineVerification;

/// <summary>An authentication for MOSIP's search for fraud (<c>IDA_FRAUD_ANALYTICS</c>). Personal: it prints as its transaction.</summary>
/// <param name="IdHash">The hash of the id that was presented; never the id.</param>
/// <param name="TransactionId">The transaction id of the request.</param>
/// <param name="PartnerId">The relying party.</param>
/// <param name="AuthType">How, for example <c>OTP-AUTH</c>.</param>
/// <param name="RequestTime">When it was requested.</param>
/// <param name="AuthStatus">The result.</param>
/// <param name="Comment">A comment; null for none.</param>
public sealed record FraudSignal(string IdHash, string TransactionId, string PartnerId, string AuthType, DateTimeOffset RequestTime, string AuthStatus, string? Comment = null)
{
    /// <summary>The transaction.</summary>
    public override string ToString() => $"authentication {TransactionId} for {PartnerId}";
}
