namespace Mosip.Partner.OnlineVerification;

/// <summary>What an online verification partner does with MOSIP's events: keeps its store of ids, partners, policies, keys and licences.</summary>
public interface IOnlineVerificationHandler
{
    /// <summary>
    /// Applies one event; switch on its type. It is called until it succeeds: when it throws, or when the process ends before its outcome was recorded, it runs again with the same event.
    /// Events come in any order, several at a time: apply each as an upsert, and an older one (<see cref="WebSub.HubEvent.PublishedOn"/>) not over a newer one.
    /// </summary>
    /// <param name="happened">The event. That of a credential brings it opened, see <see cref="AuthCredentialIssued.Credential"/>. Personal: neither for logs nor for exception messages.</param>
    /// <param name="cancellationToken">Ends when the program stops and has waited long enough.</param>
    /// <returns>What became of it; MOSIP is told of credentials and locks.</returns>
    Task<OnlineVerificationOutcome> HandleAsync(OnlineVerificationEvent happened, CancellationToken cancellationToken);
}
