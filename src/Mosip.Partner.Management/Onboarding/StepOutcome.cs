namespace Mosip.Partner.Management.Onboarding;

/// <summary>What came of a step.</summary>
internal sealed record StepOutcome
{
    private StepOutcome(OnboardingStepStatus status, string description) => (Status, Description) = (status, description);

    public OnboardingStepStatus Status { get; }

    public string Description { get; }

    public IReadOnlyList<AdministratorRequest> Requests { get; private init; } = [];

    public static StepOutcome Done(string description) => new(OnboardingStepStatus.Done, description);

    public static StepOutcome AlreadyDone(string description) => new(OnboardingStepStatus.AlreadyDone, description);

    public static StepOutcome Ask(params IReadOnlyList<AdministratorRequest> requests) =>
        new(OnboardingStepStatus.WaitsForAdministrator, string.Join(" ", requests.Select(request => request.Wording))) { Requests = requests };
}
