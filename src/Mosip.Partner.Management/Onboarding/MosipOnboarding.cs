using Mosip.Partner.Management.Onboarding;

namespace Mosip.Partner.Management;

/// <summary>
/// Takes a partner through partner management, from registration to its keys, in the documented order. A run can be stopped or killed anywhere and run again:
/// it looks at what PMS has, goes on from there, and a finished one does nothing.
/// </summary>
/// <remarks>
/// What only an administrator may do is done with administrator credentials where they are given; else the run stops there, and
/// <see cref="OnboardingResult.Requests"/> says exactly what to ask for. Every call throws <see cref="Core.Errors.MosipServiceException"/> where PMS refuses,
/// <see cref="Core.Errors.MosipTransportException"/> where there is no answer of PMS, <see cref="Core.Errors.MosipInputException"/> where what it was given does not
/// fit (a certificate that MOSIP would refuse, a partner that is registered otherwise), and <see cref="ArgumentException"/> where something is missing. What was
/// done before is saved.
/// </remarks>
/// <param name="partner">PMS with the partner's login: its user name is the partner id.</param>
/// <param name="store">Where the state of this onboarding is kept: one store for each partner.</param>
/// <param name="administrator">PMS with the login of an administrator, from <see cref="IMosipManagementFactory"/>; null where there is none.</param>
/// <param name="timeProvider">The clock; the system's when null.</param>
public sealed class MosipOnboarding(MosipManagement partner, IOnboardingStore store, MosipManagement? administrator = null, TimeProvider? timeProvider = null)
{
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <summary>Onboards a MISP.</summary>
    /// <inheritdoc cref="OnboardAsync" path="/param|/returns"/>
    public Task<OnboardingResult> OnboardMispAsync(MispOnboarding request, IProgress<OnboardingStep>? progress = null, CancellationToken cancellationToken = default) =>
        OnboardAsync(request, progress, cancellationToken);

    /// <summary>Onboards an Authentication Partner.</summary>
    /// <inheritdoc cref="OnboardAsync" path="/param|/returns"/>
    public Task<OnboardingResult> OnboardAuthPartnerAsync(AuthPartnerOnboarding request, IProgress<OnboardingStep>? progress = null, CancellationToken cancellationToken = default) =>
        OnboardAsync(request, progress, cancellationToken);

    /// <summary>Onboards a Device Provider.</summary>
    /// <inheritdoc cref="OnboardAsync" path="/param|/returns"/>
    public Task<OnboardingResult> OnboardDeviceProviderAsync(DeviceProviderOnboarding request, IProgress<OnboardingStep>? progress = null, CancellationToken cancellationToken = default) =>
        OnboardAsync(request, progress, cancellationToken);

    /// <summary>Onboards an FTM Provider.</summary>
    /// <inheritdoc cref="OnboardAsync" path="/param|/returns"/>
    public Task<OnboardingResult> OnboardFtmProviderAsync(FtmProviderOnboarding request, IProgress<OnboardingStep>? progress = null, CancellationToken cancellationToken = default) =>
        OnboardAsync(request, progress, cancellationToken);

    /// <summary>Onboards a Credential Partner.</summary>
    /// <inheritdoc cref="OnboardAsync" path="/param|/returns"/>
    public Task<OnboardingResult> OnboardCredentialPartnerAsync(CredentialPartnerOnboarding request, IProgress<OnboardingStep>? progress = null, CancellationToken cancellationToken = default) =>
        OnboardAsync(request, progress, cancellationToken);

    /// <summary>Onboards an Online Verification Partner.</summary>
    /// <inheritdoc cref="OnboardAsync" path="/param|/returns"/>
    public Task<OnboardingResult> OnboardOnlineVerificationPartnerAsync(
        OnlineVerificationPartnerOnboarding request, IProgress<OnboardingStep>? progress = null, CancellationToken cancellationToken = default) =>
        OnboardAsync(request, progress, cancellationToken);

    /// <summary>Onboards an ABIS Partner.</summary>
    /// <inheritdoc cref="OnboardAsync" path="/param|/returns"/>
    public Task<OnboardingResult> OnboardAbisPartnerAsync(AbisPartnerOnboarding request, IProgress<OnboardingStep>? progress = null, CancellationToken cancellationToken = default) =>
        OnboardAsync(request, progress, cancellationToken);

    /// <summary>Onboards a Manual Adjudication partner.</summary>
    /// <inheritdoc cref="OnboardAsync" path="/param|/returns"/>
    public Task<OnboardingResult> OnboardManualAdjudicationAsync(ManualAdjudicationOnboarding request, IProgress<OnboardingStep>? progress = null, CancellationToken cancellationToken = default) =>
        OnboardAsync(request, progress, cancellationToken);

    /// <summary>Onboards a partner of any type.</summary>
    /// <param name="request">What the partner is onboarded with. A later run is given the same.</param>
    /// <param name="progress">Is told of every step. Default: nobody.</param>
    /// <param name="cancellationToken">Stops the run; the next one goes on.</param>
    /// <returns>What was reached, and what the administrator has to do where it is not complete.</returns>
    public async Task<OnboardingResult> OnboardAsync(PartnerOnboarding request, IProgress<OnboardingStep>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Validate();
        IAsyncDisposable held = await store.LockAsync(cancellationToken).ConfigureAwait(false);
        await using (held.ConfigureAwait(false))
        {
            OnboardingState state = await store.LoadAsync(cancellationToken).ConfigureAwait(false)
                ?? new OnboardingState { PartnerType = request.PartnerType, PartnerId = request.Profile.PartnerId, OrganisationName = request.Profile.OrganisationName };
            if (state.PartnerId != request.Profile.PartnerId || state.PartnerType != request.PartnerType || state.OrganisationName != request.Profile.OrganisationName)
                throw OnboardingRun.Mistake($"the saved state is of {state} of '{state.OrganisationName}', not of {request} of '{request.Profile.OrganisationName}'; each partner has a store of its own");
            var run = new OnboardingRun(request, state, store, partner, administrator, _time);
            return await new OnboardingFlow([.. OnboardingPlan.For(request)], run, progress).RunAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
