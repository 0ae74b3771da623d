using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management.Onboarding;

/// <summary>What the steps of a run work with.</summary>
internal sealed class OnboardingRun(PartnerOnboarding request, OnboardingState state, IOnboardingStore store, MosipManagement partner, MosipManagement? administrator, TimeProvider time)
{
    /// <summary>What is asked for.</summary>
    public PartnerOnboarding Request => request;

    public string PartnerId => request.Profile.PartnerId;

    /// <summary>PMS as the partner sees it.</summary>
    public MosipManagement Partner => partner;

    /// <summary>PMS as an administrator sees it; null where no administrator's credentials are given.</summary>
    public MosipManagement? Administrator => administrator;

    public TimeProvider Time => time;

    /// <summary>What is saved.</summary>
    public OnboardingState State { get; private set; } = state;

    /// <summary>Who makes a call: the partner where MOSIP's roles let it, else the administrator, if there is one.</summary>
    public MosipManagement? CallerWhere(bool partnerMay) => partnerMay ? partner : administrator;

    /// <summary>Saves a change before anything else happens.</summary>
    public async Task SaveAsync(Func<OnboardingState, OnboardingState> change, CancellationToken cancellationToken)
    {
        OnboardingState changed = change(State);
        await store.SaveAsync(changed, cancellationToken).ConfigureAwait(false);
        State = changed;
    }

    /// <summary>What is wrong with what the caller gave, found on the way.</summary>
    public static MosipInputException Mistake(string detail) => new(MosipInputFault.Conflict, OnboardingFlow.Operation, detail);
}
