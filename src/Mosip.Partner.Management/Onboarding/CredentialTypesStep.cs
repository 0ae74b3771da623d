using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management.Onboarding;

/// <summary>Says for each type of credential that the partner receives it under its policy: the issuer looks there.</summary>
internal sealed class CredentialTypesStep(IReadOnlyList<string> types, string policyName) : IFlowStep
{
    public string Name => "credential types";

    public async Task<StepOutcome> RunAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        var mapped = new List<string>();
        foreach (string type in types)
        {
            if (await IsMappedAsync(run, type, cancellationToken).ConfigureAwait(false))
                continue;
            await run.Partner.PolicyRequests.MapCredentialTypeAsync(run.PartnerId, type, policyName, cancellationToken).ConfigureAwait(false);
            mapped.Add(type);
        }
        return mapped.Count == 0
            ? StepOutcome.AlreadyDone($"The credential types {string.Join(", ", types)} are mapped to '{policyName}'.")
            : StepOutcome.Done($"Mapped the credential types {string.Join(", ", mapped)} to '{policyName}'.");
    }

    private static async Task<bool> IsMappedAsync(OnboardingRun run, string type, CancellationToken cancellationToken)
    {
        try
        {
            CredentialTypePolicy there = await run.Partner.PolicyRequests.GetCredentialTypePolicyAsync(run.PartnerId, type, cancellationToken).ConfigureAwait(false);
            return there.PolicyId == run.State.PolicyId;
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "PMS_PRT_064")
        {
            return false;
        }
    }
}
