namespace Mosip.Partner.Credentials.Requests;

/// <summary>A request in a list.</summary>
/// <param name="RequestId">The request's id.</param>
/// <param name="CredentialType">The credential's type.</param>
/// <param name="Receiver">The partner who receives it.</param>
/// <param name="State">Where it stands.</param>
public sealed record CredentialRequestSummary(string RequestId, string? CredentialType, string? Receiver, CredentialRequestState State)
{
    /// <summary>MOSIP's comment on the state: why a request failed; null for none.</summary>
    public string? Comment { get; init; }

    /// <summary>Id and state.</summary>
    public override string ToString() => $"{RequestId} {State}";
}
