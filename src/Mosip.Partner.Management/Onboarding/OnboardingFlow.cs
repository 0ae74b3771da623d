using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management.Onboarding;

/// <summary>Runs the steps of an onboarding one after another, passes over those that are done, and saves after each.</summary>
internal sealed class OnboardingFlow(IReadOnlyList<IFlowStep> steps, OnboardingRun run, IProgress<OnboardingStep>? progress)
{
    public const string Operation = "onboard partner";

    private readonly List<OnboardingStep> _reports = [];

    public async Task<OnboardingResult> RunAsync(CancellationToken cancellationToken)
    {
        foreach (IFlowStep step in steps)
        {
            if (run.State.Steps.FirstOrDefault(done => done.Name == step.Name) is { } before)
            {
                Report(step, OnboardingStepStatus.AlreadyDone, before.Description);
                continue;
            }
            StepOutcome outcome = await RunStepAsync(step, cancellationToken).ConfigureAwait(false);
            if (outcome.Requests.Count > 0)
                return Result(outcome.Requests);
        }
        return Result([]);
    }

    private async Task<StepOutcome> RunStepAsync(IFlowStep step, CancellationToken cancellationToken)
    {
        progress?.Report(new OnboardingStep(step.Name, OnboardingStepStatus.Started, "Begun."));
        StepOutcome outcome;
        try
        {
            outcome = await step.RunAsync(run, cancellationToken).ConfigureAwait(false);
        }
        catch (MosipException e)
        {
            Report(step, OnboardingStepStatus.Failed, e.Message);
            throw;
        }
        if (outcome.Requests.Count == 0)
        {
            var completed = new CompletedStep(step.Name, run.Time.GetUtcNow(), outcome.Description);
            await run.SaveAsync(state => state with { Steps = [.. state.Steps, completed] }, cancellationToken).ConfigureAwait(false);
        }
        Report(step, outcome.Status, outcome.Description);
        return outcome;
    }

    private void Report(IFlowStep step, OnboardingStepStatus status, string description)
    {
        var report = new OnboardingStep(step.Name, status, description);
        _reports.Add(report);
        progress?.Report(report);
    }

    private OnboardingResult Result(IReadOnlyList<AdministratorRequest> requests) => new() { Requests = requests, Steps = [.. _reports], State = run.State };
}
