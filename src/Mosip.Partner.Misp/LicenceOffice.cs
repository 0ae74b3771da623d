using System.Globalization;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management;

namespace Mosip.Partner.Misp;

/// <summary>Finds and makes the licences of one MISP at PMS.</summary>
internal sealed class LicenceOffice(IMispLicencesClient licences, string mispId, MispOptions options, TimeProvider time)
{
    public string MispId => mispId;

    /// <summary>The licence that is switched on and ends last; without one the newest of those that are off. PMS's list is of all MISPs.</summary>
    public async Task<MispLicenceRow?> FindAsync(CancellationToken cancellationToken) =>
        (await licences.ListAsync(cancellationToken).ConfigureAwait(false))
            .Where(row => row.MispId == mispId && row.IsDeleted is not true)
            .OrderByDescending(row => row.IsActive is not false)
            .ThenByDescending(row => row.ValidUntil ?? DateTimeOffset.MaxValue)
            .FirstOrDefault();

    public bool IsUsable(MispLicenceRow row)
    {
        DateTimeOffset now = time.GetUtcNow();
        return row.IsActive is not false && (row.ValidFrom is not { } begin || begin <= now) && (row.ValidUntil is not { } end || now < end);
    }

    /// <summary>Makes a licence in the place of the present one.</summary>
    /// <param name="present">What <see cref="FindAsync"/> found.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<MispLicence> MakeAsync(MispLicenceRow? present, CancellationToken cancellationToken) =>
        options.LicenceName is { Length: > 0 } name ? MakeNamedAsync(name, present, cancellationToken) : MakePlainAsync(present, cancellationToken);

    // PMS counts a licence that has ended as active until it is switched off, and refuses a second one (PMS_MSP_416).
    private async Task<MispLicence> MakePlainAsync(MispLicenceRow? present, CancellationToken cancellationToken)
    {
        bool isOn = present is not null && present.IsActive is not false;
        if (isOn)
            await licences.DeactivateAsync(mispId, present!.Key, cancellationToken).ConfigureAwait(false);
        try
        {
            return await licences.CreateAsync(mispId, cancellationToken).ConfigureAwait(false);
        }
        catch (MosipServiceException) when (isOn && IsUsable(present!))
        {
            // Nothing new came of it: the partners behind the MISP go on with what they have.
            await licences.ActivateAsync(mispId, present!.Key, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<MispLicence> MakeNamedAsync(string name, MispLicenceRow? present, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        NamedMispLicence made = await licences.CreateNamedAsync(new NewMispLicence
        {
            PartnerId = mispId,
            PolicyId = present?.PolicyId,
            Name = string.Create(CultureInfo.InvariantCulture, $"{name} {now.UtcDateTime:yyyy-MM-dd HH.mm.ss}"),
            ExpiryDate = DateOnly.FromDateTime(now.UtcDateTime).AddDays(options.LicenceDays),
        }, cancellationToken).ConfigureAwait(false);
        return new MispLicence { ProviderId = mispId, Key = made.Key, Status = made.Status, ExpiresAt = made.ExpiresAt };
    }
}
