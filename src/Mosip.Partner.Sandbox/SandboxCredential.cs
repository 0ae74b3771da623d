namespace Mosip.Partner.Sandbox;

/// <summary>A credential that was asked for, and what became of it.</summary>
/// <param name="RequestId">The request: the transaction id of the event, and the idempotency key of the handler.</param>
/// <param name="PartnerId">The partner that gets it.</param>
/// <param name="CredentialType">The type.</param>
/// <param name="Status"><c>NEW</c>, <c>ISSUED</c>, <c>FAILED</c>, <c>CANCELLED</c>, <c>RETRY</c>, then what the partner reports, for example <c>PRINTED</c>.</param>
/// <param name="StatusComment">Why it could not be issued; null where it was.</param>
/// <param name="Address">Where the share is, then what the partner reports; null where the event holds the credential.</param>
public sealed record SandboxCredential(string RequestId, string PartnerId, string CredentialType, string Status, string? StatusComment, Uri? Address)
{
    /// <summary>Which check the issuance failed at, in plain words; null where it did not.</summary>
    public RefusalExplanation? Explanation { get; init; }
}
