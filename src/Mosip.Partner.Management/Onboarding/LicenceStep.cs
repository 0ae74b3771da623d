using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management.Onboarding;

/// <summary>Gets the MISP's licence, or makes one where it has none that lasts.</summary>
internal sealed class LicenceStep : IFlowStep
{
    public string Name => "licence";

    public async Task<StepOutcome> RunAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        if (await FindAsync(run, cancellationToken).ConfigureAwait(false) is { } there)
        {
            await SaveAsync(run, there.Key, there.ValidUntil, cancellationToken).ConfigureAwait(false);
            return StepOutcome.AlreadyDone($"The MISP has a licence{Until(there.ValidUntil)}.");
        }
        MispLicence made;
        try
        {
            made = await run.Partner.MispLicences.CreateAsync(run.PartnerId, cancellationToken).ConfigureAwait(false);
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "PMS_MSP_416")
        {
            // One that has expired is active all the same; only an administrator's read renews it.
            if (run.Administrator is not { } administrator)
                return StepOutcome.Ask(new AdministratorRequest
                {
                    Step = Name,
                    Wording = $"Please renew the licence of the MISP {run.PartnerId}, which has expired; the call makes a new one.",
                    Endpoint = $"GET /v1/partnermanager/misps/{run.PartnerId}/licenseKey",
                });
            made = await administrator.MispLicences.GetOrRenewAsync(run.PartnerId, cancellationToken).ConfigureAwait(false);
        }
        await SaveAsync(run, made.Key, made.ExpiresAt, cancellationToken).ConfigureAwait(false);
        return StepOutcome.Done($"Made a licence{Until(made.ExpiresAt)}.");
    }

    // PMS lists the licences of all MISPs to any of them.
    private static async Task<MispLicenceRow?> FindAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        DateTimeOffset now = run.Time.GetUtcNow();
        IReadOnlyList<MispLicenceRow> all = await run.Partner.MispLicences.ListAsync(cancellationToken).ConfigureAwait(false);
        return all.Where(licence => licence.MispId == run.PartnerId && licence is { IsActive: true, IsDeleted: not true } && (licence.ValidUntil ?? DateTimeOffset.MaxValue) > now)
            .MaxBy(licence => licence.ValidUntil ?? DateTimeOffset.MaxValue);
    }

    private static Task SaveAsync(OnboardingRun run, Core.Privacy.MispLicenceKey key, DateTimeOffset? expiresAt, CancellationToken cancellationToken) =>
        run.SaveAsync(state => state with { MispLicenceKey = key, MispLicenceExpiresAt = expiresAt }, cancellationToken);

    private static string Until(DateTimeOffset? expiresAt) => expiresAt is { } end ? $" until {end:yyyy-MM-dd}" : "";
}
