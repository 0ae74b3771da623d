using Mosip.Partner.Credentials.Opening;

namespace Mosip.Partner.Credentials.Handling;

/// <summary>What a partner does with a credential: print it, store it.</summary>
public interface ICredentialHandler
{
    /// <summary>
    /// Works on one credential, which is open and checked. It is called until it succeeds: when it throws, or when the process ends before its outcome was recorded, it
    /// runs again with the same <see cref="Credential.IdempotencyKey"/> and a higher <see cref="Credential.Attempt"/>. Once the outcome is recorded it never runs for
    /// that credential again, even where MOSIP sends it again after years.
    /// </summary>
    /// <param name="credential">The credential. Personal: neither for logs nor for exception messages.</param>
    /// <param name="cancellationToken">Ends when the program stops and has waited long enough.</param>
    /// <returns>What became of it; MOSIP is told the status.</returns>
    Task<CredentialOutcome> HandleAsync(Credential credential, CancellationToken cancellationToken);
}
