namespace Mosip.Partner.Sandbox.Ida.Conformance;

/// <summary>What IDA's filter makes of a signed and encrypted request.</summary>
/// <param name="Verdict">The verdict of the filter; accepted means that the request goes on to the controller.</param>
/// <param name="DecodedRequest">The decrypted block as JSON text, JWS and biometric values opened; null if the filter refuses.</param>
public sealed record IdaRequestVerdict(IdaVerdict Verdict, string? DecodedRequest)
{
    /// <summary>The verdict only: the block holds personal data.</summary>
    public override string ToString() => Verdict.ToString();
}
