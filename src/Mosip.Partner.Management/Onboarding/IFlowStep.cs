namespace Mosip.Partner.Management.Onboarding;

/// <summary>One step of an onboarding. It looks at what PMS has before it acts, so it can be run again after it was cut off anywhere.</summary>
internal interface IFlowStep
{
    /// <summary>What the state remembers it by.</summary>
    string Name { get; }

    Task<StepOutcome> RunAsync(OnboardingRun run, CancellationToken cancellationToken);
}
