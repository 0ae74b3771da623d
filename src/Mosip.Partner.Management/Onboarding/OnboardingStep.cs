namespace Mosip.Partner.Management;

/// <summary>A report on a step of an onboarding.</summary>
/// <param name="Name">The step, for example <c>certificate</c>.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Description">What was done or found, in words. Holds no secret.</param>
public sealed record OnboardingStep(string Name, OnboardingStepStatus Status, string Description)
{
    /// <summary>The report in one line.</summary>
    public override string ToString() => $"{Name}: {Description}";
}
