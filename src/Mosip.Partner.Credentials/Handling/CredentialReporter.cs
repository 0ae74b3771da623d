using Mosip.Partner.Credentials.Status;
using Mosip.Partner.Inbox;

namespace Mosip.Partner.Credentials.Handling;

/// <summary>Stores reports beside the outcomes of handlers, each under an id of its own. Those of one credential go out in their order: MOSIP keeps the last that it was told.</summary>
internal sealed class CredentialReporter(InboxChannel statuses, string publisher, TimeProvider time) : ICredentialReporter
{
    public Task ReportAsync(CredentialStatusReport report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        var id = Guid.NewGuid();
        return statuses.StoreAsync(id.ToString(), report.ToEvent(publisher, id, time.GetUtcNow()), report.RequestId, cancellationToken);
    }
}
