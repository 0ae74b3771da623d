using Mosip.Partner.Sandbox.DataShares;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>Turns requests into credentials, one after the other, as the credential request generator's batch job does.</summary>
internal sealed class CredentialJob(CredentialRequestStore store, CredentialIssuer issuer, TimeProvider clock) : IDisposable
{
    private const int MaximumRetries = 10;

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Whether the job stands still, so that requests stay new.</summary>
    public volatile bool IsPaused;

    /// <summary>Wakes the job up after a new request.</summary>
    public void Notify() => _ = Task.Run(() => RunAsync(CancellationToken.None));

    /// <summary>Issues what waits.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            foreach (CredentialRequest request in store.All.Where(request => !IsPaused && Waits(request)))
                await IssueAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static bool Waits(CredentialRequest request) => request.Status switch
    {
        CredentialRequestStatus.New or CredentialRequestStatus.Retry => true,
        // The reprocess job's turn comes with the next request; a failure that lasts is given up.
        CredentialRequestStatus.Failed => request.Retries <= MaximumRetries,
        _ => false,
    };

    private async Task IssueAsync(CredentialRequest request, CancellationToken cancellationToken)
    {
        if (request.Status != CredentialRequestStatus.New)
            request.Retries++;
        try
        {
            await issuer.IssueAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (IssuanceRefusedException refusal)
        {
            Fail(request, $"{refusal.Error.Code}: {refusal.Error.Message}", refusal.Why);
        }
        catch (DataShareRefusedException refusal)
        {
            Fail(request, refusal.Error is { } error ? $"{error.Code}: {error.Message}" : "null", refusal.Why);
        }
        catch (Exception unforeseen) when (unforeseen is not OperationCanceledException)
        {
            // Whatever it is: the request does not wait for ever, and the others get their turn.
            Fail(request, $"{IssuanceErrors.Unknown.Code}: {IssuanceErrors.Unknown.Message} ({unforeseen.GetType().Name})", why: null);
        }
        request.UpdatedAt = clock.GetUtcNow();
        store.TellChange();
    }

    private static void Fail(CredentialRequest request, string comment, RefusalExplanation? why) =>
        (request.Status, request.StatusComment, request.Hindrance) = (CredentialRequestStatus.Failed, comment, why);
}
