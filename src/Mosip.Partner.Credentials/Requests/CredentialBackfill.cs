using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Credentials.Requests;

/// <summary>Finds credentials that were issued for the partner and never arrived, and has them sent again.</summary>
/// <remarks>
/// The hub keeps nothing that was published before the first subscription, and can lose a message of a batch whose delivery failed. What is sent again comes with a new
/// event id and the same transaction id, so that a credential which did arrive meanwhile is recognised.
/// </remarks>
/// <param name="client">Calls the credential request generator.</param>
/// <param name="partnerId">The receiver whose credentials count; the lists hold those of all partners.</param>
/// <param name="timeProvider">The clock; the system's when null.</param>
public sealed class CredentialBackfill(ICredentialRequestClient client, string partnerId, TimeProvider? timeProvider = null)
{
    private const int MaximumPages = 10_000;

    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <summary>Looks through the issued credentials of a time and has the missing ones sent again.</summary>
    /// <param name="period">How far back to look, by the time of the last change; MOSIP's own job looks back two days.</param>
    /// <param name="isKnown">Tells whether the credential of a request has arrived.</param>
    /// <param name="cancellationToken">Stops; what was triggered by then is sent again.</param>
    /// <returns>The ids of the requests that were triggered.</returns>
    /// <exception cref="MosipServiceException">MOSIP refused the list. A single request that it refuses is passed over.</exception>
    /// <exception cref="MosipTransportException">There is no usable answer.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(TimeSpan period, Func<string, CancellationToken, ValueTask<bool>> isKnown, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(isKnown);
        var triggered = new List<string>();
        // All pages first: a triggered request leaves the list, and the pages behind it would shift.
        foreach (string request in await FindMissingAsync(_time.GetUtcNow() - period, isKnown, cancellationToken).ConfigureAwait(false))
        {
            try
            {
                await client.RetriggerAsync(request, cancellationToken).ConfigureAwait(false);
                triggered.Add(request);
            }
            catch (MosipServiceException)
            {
                // It changed since it was listed; the next run sees what became of it.
            }
        }
        return triggered;
    }

    private async Task<IReadOnlyList<string>> FindMissingAsync(DateTimeOffset since, Func<string, CancellationToken, ValueTask<bool>> isKnown, CancellationToken cancellationToken)
    {
        var missing = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int page = 0; page < MaximumPages; page++)
        {
            CredentialRequestPage found = await client.ListAsync(new CredentialRequestQuery { Since = since, Page = page }, cancellationToken).ConfigureAwait(false);
            if (found.Requests.Count == 0)
                break;
            foreach (CredentialRequestSummary request in found.Requests.Where(request => request.Receiver == partnerId && seen.Add(request.RequestId)))
            {
                if (!await isKnown(request.RequestId, cancellationToken).ConfigureAwait(false))
                    missing.Add(request.RequestId);
            }
        }
        return missing;
    }
}
