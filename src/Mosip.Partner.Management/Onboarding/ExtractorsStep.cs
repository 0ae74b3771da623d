namespace Mosip.Partner.Management.Onboarding;

/// <summary>Sets the extractors of the request for the policy: after the request and before its approval, or PMS refuses both.</summary>
internal sealed class ExtractorsStep(IReadOnlyList<BiometricExtractor> extractors) : IFlowStep
{
    public string Name => "extractors";

    public async Task<StepOutcome> RunAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        string policyId = run.State.PolicyId!;
        IReadOnlyList<BiometricExtractor> there = await run.Partner.PolicyRequests.GetExtractorsAsync(run.PartnerId, policyId, cancellationToken).ConfigureAwait(false);
        BiometricExtractor[] missing = [.. extractors.Except(there)];
        string names = string.Join(", ", extractors.Select(extractor => $"{extractor.AttributeName} ({extractor.Extractor.Provider} {extractor.Extractor.Version})"));
        if (missing.Length == 0)
            return StepOutcome.AlreadyDone($"PMS has the extractors: {names}.");
        await run.Partner.PolicyRequests.SetExtractorsAsync(run.PartnerId, policyId, missing, cancellationToken).ConfigureAwait(false);
        return StepOutcome.Done($"Set the extractors: {names}.");
    }
}
