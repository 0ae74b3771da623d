namespace Mosip.Partner.Management;

/// <summary>How far a step of an onboarding is.</summary>
public enum OnboardingStepStatus
{
    /// <summary>The step has begun.</summary>
    Started,

    /// <summary>The step was done now.</summary>
    Done,

    /// <summary>Nothing was left to do: an earlier run did it, or PMS has it already.</summary>
    AlreadyDone,

    /// <summary>Only an administrator can go on; see <see cref="OnboardingResult.Requests"/>.</summary>
    WaitsForAdministrator,

    /// <summary>The step failed; the exception that the call throws says why. What was done before is saved.</summary>
    Failed,
}
