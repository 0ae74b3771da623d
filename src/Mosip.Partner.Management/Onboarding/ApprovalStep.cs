using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management.Onboarding;

/// <summary>Has the request for the policy approved: an administrator's part.</summary>
internal sealed class ApprovalStep(PolicyGrant grant) : IFlowStep
{
    public string Name => "policy approval";

    public async Task<StepOutcome> RunAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        if (run.CallerWhere(PartnerRights.MayRequestPolicy(run.Request.PartnerType)) is not { } caller)
            return StepOutcome.AlreadyDone("The administrator was asked for it with the request.");
        var requests = new PolicyRequests(run, caller, grant);
        PolicyRequestRow? there = await requests.FindAsync(cancellationToken).ConfigureAwait(false);
        if (there?.Status == ApprovalStatus.Approved)
            return StepOutcome.AlreadyDone($"The request {there.MappingKey} for the policy '{grant.Name}' is approved.");
        string mappingKey = there?.Status == ApprovalStatus.Rejected
            ? await requests.SubmitAgainAsync(there, cancellationToken).ConfigureAwait(false)
            : there?.MappingKey ?? await requests.SubmitAsync(cancellationToken).ConfigureAwait(false);
        return run.Administrator is { } administrator
            ? await ApproveAsync(administrator, mappingKey, cancellationToken).ConfigureAwait(false)
            : StepOutcome.Ask(new AdministratorRequest
            {
                Step = Name,
                Wording = $"Please approve the request {mappingKey} of the partner {run.PartnerId} ('{run.Request.Profile.OrganisationName}') for the policy '{grant.Name}': {grant.UseCase}.",
                Endpoint = $"PUT /v1/partnermanager/partners/policy/{mappingKey}",
                Body = RequestBody.Of(("status", "Approved")),
            });
    }

    private async Task<StepOutcome> ApproveAsync(MosipManagement administrator, string mappingKey, CancellationToken cancellationToken)
    {
        try
        {
            await administrator.PolicyRequests.ApproveAsync(mappingKey, cancellationToken).ConfigureAwait(false);
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "PMS_PM_034")
        {
            // Approved since the step looked.
        }
        return StepOutcome.Done($"Approved the request {mappingKey} for the policy '{grant.Name}'.");
    }
}
