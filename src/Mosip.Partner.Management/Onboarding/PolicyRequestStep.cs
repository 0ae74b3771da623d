namespace Mosip.Partner.Management.Onboarding;

/// <summary>Asks for the policy.</summary>
internal sealed class PolicyRequestStep(PolicyGrant grant) : IFlowStep
{
    public string Name => "policy request";

    public async Task<StepOutcome> RunAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        if (run.CallerWhere(PartnerRights.MayRequestPolicy(run.Request.PartnerType)) is not { } caller)
            return await AskOnceAsync(run, cancellationToken).ConfigureAwait(false);
        var requests = new PolicyRequests(run, caller, grant);
        if (await requests.FindAsync(cancellationToken).ConfigureAwait(false) is not { } there)
            return StepOutcome.Done($"Asked for the policy '{grant.Name}': request {await requests.SubmitAsync(cancellationToken).ConfigureAwait(false)}.");
        if (there.Status == ApprovalStatus.Rejected)
            return StepOutcome.Done($"Asked again for the policy '{grant.Name}': request {await requests.SubmitAgainAsync(there, cancellationToken).ConfigureAwait(false)}.");
        await run.SaveAsync(state => state with { PolicyRequest = there.MappingKey }, cancellationToken).ConfigureAwait(false);
        return StepOutcome.AlreadyDone($"The policy '{grant.Name}' was asked for already: request {there.MappingKey}.");
    }

    // With MOSIP's roles this partner may neither ask for a policy nor look for requests, so it can only ask the administrator, and once is enough.
    private async Task<StepOutcome> AskOnceAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        if (run.State.Asked.Contains(Name))
            return StepOutcome.AlreadyDone($"The administrator was asked to map the policy '{grant.Name}'; a partner of type {run.Request.PartnerType} may not look whether it was done.");
        await run.SaveAsync(state => state with { Asked = [.. state.Asked, Name] }, cancellationToken).ConfigureAwait(false);
        return StepOutcome.Ask(
            new AdministratorRequest
            {
                Step = Name,
                Wording = $"Please ask for the policy '{grant.Name}' of the group '{grant.Group}' for the partner {run.PartnerId}; a partner of type {run.Request.PartnerType} may not do it itself.",
                Endpoint = $"POST /v1/partnermanager/partners/{run.PartnerId}/policy/map",
                Body = RequestBody.Of(("policyName", grant.Name), ("useCaseDescription", grant.UseCase)),
            },
            new AdministratorRequest
            {
                Step = Name,
                Wording = "Please approve that request; its mapping key is in the answer to the call before.",
                Endpoint = "PUT /v1/partnermanager/partners/policy/{mappingkey}",
                Body = RequestBody.Of(("status", "Approved")),
            });
    }
}
