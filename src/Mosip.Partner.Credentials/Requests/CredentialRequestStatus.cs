namespace Mosip.Partner.Credentials.Requests;

/// <summary>What MOSIP says about one request.</summary>
/// <param name="RequestId">The request's id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Address">The address that was published with the state; null for none. Not for logs.</param>
public sealed record CredentialRequestStatus(string RequestId, CredentialRequestState State, string? Address)
{
    /// <summary>Id and state.</summary>
    public override string ToString() => $"{RequestId} {State}";
}
