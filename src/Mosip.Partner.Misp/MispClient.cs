using Microsoft.Extensions.Logging;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Management;

namespace Mosip.Partner.Misp;

internal sealed class MispClient(LicenceOffice office, MosipManagement management, MispOptions options, TimeProvider time, ILogger logger) : IMispClient, IDisposable
{
    // A refusal that PMS contradicts (IDA has not heard of the licence yet) is not looked into again at every call.
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(30);

    private static readonly CertificateExpiryThresholds Thresholds = new();

    private readonly SemaphoreSlim _gate = new(1, 1);
    private KnownLicence? _known;
    private DateTimeOffset _lookedAt = DateTimeOffset.MinValue;

    public async ValueTask<MispLicenceKey> GetAsync(CancellationToken cancellationToken) =>
        FindFresh() is { } fresh ? fresh.Key : (await GetOrRenewAsync(cancellationToken).ConfigureAwait(false)).Key;

    public Task<MispLicence> GetOrRenewAsync(CancellationToken cancellationToken) => AloneAsync(async () =>
        FindFresh() ?? Keep(await FindOrMakeAsync(cancellationToken).ConfigureAwait(false)), cancellationToken);

    public Task<MispLicence> ReplaceLicenceAsync(CancellationToken cancellationToken) => AloneAsync(async () =>
        Keep(await office.MakeAsync(await office.FindAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false)), cancellationToken);

    public async ValueTask<bool> ReplaceAsync(MispLicenceKey key, MosipError refusal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return await AloneAsync(async () =>
        {
            // Who comes second finds the work done.
            if (_known is { } known && known.Licence.Key != key)
                return true;
            if (time.GetUtcNow() - _lookedAt < LookAgainAfter)
                return false;
            _lookedAt = time.GetUtcNow();
            MispLicence licence = Keep(await FindOrMakeAsync(cancellationToken).ConfigureAwait(false));
            if (licence.Key != key)
            {
                Log.Replaced(logger, office.MispId, refusal.Code.Value);
                return true;
            }
            Log.NotReplaced(logger, office.MispId, refusal.Code.Value);
            return false;
        }, cancellationToken).ConfigureAwait(false);
    }

    public async Task<MispLicenceStanding> GetStandingAsync(CancellationToken cancellationToken)
    {
        MispLicenceRow? newest = await office.FindAsync(cancellationToken).ConfigureAwait(false);
        bool isUsable = newest is not null && office.IsUsable(newest);
        return new MispLicenceStanding
        {
            MispId = office.MispId,
            IsUsable = isUsable,
            ExpiresAt = newest?.ValidUntil,
            Stage = !isUsable ? CertificateExpiryStage.Expired : newest!.ValidUntil is { } end ? Thresholds.StageOf(end - time.GetUtcNow()) : CertificateExpiryStage.Fine,
            PolicyId = newest?.PolicyId,
        };
    }

    public async Task<MispPolicy> GetPolicyAsync(CancellationToken cancellationToken)
    {
        if ((await office.FindAsync(cancellationToken).ConfigureAwait(false))?.PolicyId is not { Length: > 0 } policyId)
            return new MispPolicy();
        PolicyDetails policy = await management.Policies.GetAsync(policyId, cancellationToken).ConfigureAwait(false);
        return policy.ReadDocument() as MispPolicy
            ?? throw new MosipInputException(MosipInputFault.InvalidContent, "read MISP policy", $"the policy of the licence is of type {policy.Type}");
    }

    public void Dispose() => _gate.Dispose();

    private MispLicence? FindFresh()
    {
        DateTimeOffset now = time.GetUtcNow();
        return Volatile.Read(ref _known) is { } known && now - known.ReadAt < options.MaximumAge && (known.Licence.ExpiresAt is not { } end || now < end - options.RenewBefore)
            ? known.Licence
            : null;
    }

    private async Task<MispLicence> FindOrMakeAsync(CancellationToken cancellationToken)
    {
        MispLicenceRow? row = await office.FindAsync(cancellationToken).ConfigureAwait(false);
        if (row is not null && office.IsUsable(row) && (row.ValidUntil is not { } end || time.GetUtcNow() < end - options.RenewBefore))
            return new MispLicence { ProviderId = row.MispId, Key = row.Key, Status = ActivationStatus.Active, ExpiresAt = row.ValidUntil };
        MispLicence made = await office.MakeAsync(row, cancellationToken).ConfigureAwait(false);
        Log.Made(logger, office.MispId);
        return made;
    }

    private MispLicence Keep(MispLicence licence)
    {
        Volatile.Write(ref _known, new KnownLicence(licence, time.GetUtcNow()));
        return licence;
    }

    private async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    private sealed record KnownLicence(MispLicence Licence, DateTimeOffset ReadAt);
}
