namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>One of the credential service's formatters.</summary>
internal interface ICredentialFormat
{
    /// <exception cref="IssuanceRefusedException">The credential cannot be made, for example because the request brings no PIN.</exception>
    ValueTask<FormattedCredential> FormatAsync(CredentialIssue issue, CancellationToken cancellationToken);
}
