namespace Mosip.Partner.Credentials.Status;

/// <summary>Tells MOSIP what becomes of a credential after its handler is done: that the card is on its way, that it was handed over. The handler's own outcome is told by itself.</summary>
public interface ICredentialReporter
{
    /// <summary>Keeps a report in the inbox and returns; it is published until the hub has taken it, after what was reported of the same credential before.</summary>
    /// <param name="report">The report, from <see cref="CredentialStatusReport.Of"/> or <see cref="CredentialStatusReport.AskForReissue"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task ReportAsync(CredentialStatusReport report, CancellationToken cancellationToken = default);
}
