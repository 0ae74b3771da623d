namespace Mosip.Partner.Credentials.Requests;

/// <summary>A page of requests; empty behind the last one.</summary>
/// <param name="Requests">The requests, those of other partners among them.</param>
/// <param name="TotalPages">How many pages there are.</param>
public sealed record CredentialRequestPage(IReadOnlyList<CredentialRequestSummary> Requests, int TotalPages);
