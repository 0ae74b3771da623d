using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management.Onboarding;

/// <summary>Registers the partner with PMS, as itself.</summary>
internal sealed class RegistrationStep : IFlowStep
{
    public string Name => "registration";

    public async Task<StepOutcome> RunAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        PartnerOnboarding request = run.Request;
        if (await run.Partner.Partners.FindAsync(run.PartnerId, cancellationToken).ConfigureAwait(false) is { } there)
            return await ComparedAsync(run, there, cancellationToken).ConfigureAwait(false);
        try
        {
            await run.Partner.Partners.RegisterAsync(
                new PartnerRegistration
                {
                    PartnerId = request.Profile.PartnerId,
                    OrganisationName = request.Profile.OrganisationName,
                    PartnerType = request.PartnerType,
                    PolicyGroup = request.RequestedPolicy?.Group,
                    Address = request.Profile.Address,
                    ContactNumber = request.Profile.ContactNumber,
                    EmailAddress = request.Profile.EmailAddress,
                    Language = request.Profile.Language,
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "PMS_PRT_051")
        {
            // A run that was cut off may have registered the partner after this one looked.
            return await ComparedAsync(run, await run.Partner.Partners.GetAsync(run.PartnerId, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        string group = request.RequestedPolicy is { } policy ? $" in the policy group '{policy.Group}'" : "";
        return StepOutcome.Done($"Registered {run.PartnerId} of '{request.Profile.OrganisationName}' as {request.PartnerType}{group}.");
    }

    // What was registered under the id must be this partner: organisation and type can never be changed.
    private static async Task<StepOutcome> ComparedAsync(OnboardingRun run, PartnerDetails there, CancellationToken cancellationToken)
    {
        PartnerOnboarding request = run.Request;
        if (there.PartnerType != request.PartnerType)
            throw OnboardingRun.Mistake($"{run.PartnerId} is registered as {there.PartnerType}, not as {request.PartnerType}; a type cannot be changed, so register under another id");
        if (there.OrganisationName != request.Profile.OrganisationName)
            throw OnboardingRun.Mistake(
                $"{run.PartnerId} is registered with the organisation '{there.OrganisationName}', not '{request.Profile.OrganisationName}'; it cannot be changed, so use that name and a certificate with it, or register under another id");
        if (request.RequestedPolicy?.Group is not { } group || there.PolicyGroup == group)
            return StepOutcome.AlreadyDone($"{run.PartnerId} is registered already.");
        return there.IsActive
            ? throw OnboardingRun.Mistake($"{run.PartnerId} belongs to the policy group '{there.PolicyGroup}', not '{group}'; once the certificate is uploaded the group cannot be changed")
            : await MoveToGroupAsync(run, there, group, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<StepOutcome> MoveToGroupAsync(OnboardingRun run, PartnerDetails there, string group, CancellationToken cancellationToken)
    {
        if (run.CallerWhere(PartnerRights.MayRequestPolicy(run.Request.PartnerType) && run.Request.PartnerType != PartnerType.AbisPartner) is not { } caller)
            return StepOutcome.Ask(new AdministratorRequest
            {
                Step = "registration",
                Wording = $"Please put the partner {run.PartnerId} into the policy group '{group}'; it is in '{there.PolicyGroup}'.",
                Endpoint = $"PUT /v1/partnermanager/partners/{run.PartnerId}/policygroup/{Uri.EscapeDataString(group)}",
            });
        await caller.Partners.SetPolicyGroupAsync(run.PartnerId, group, cancellationToken).ConfigureAwait(false);
        return StepOutcome.Done($"{run.PartnerId} was registered already; moved it from the policy group '{there.PolicyGroup}' to '{group}'.");
    }
}
