using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Management.Onboarding;

/// <summary>Sees to it that the policy which the partner wants is published in its group.</summary>
internal sealed class PolicyStep(PolicyGrant grant) : IFlowStep
{
    public string Name => "policy";

    public async Task<StepOutcome> RunAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        if (run.Administrator is { } administrator)
            return await AsAdministratorAsync(run, administrator, cancellationToken).ConfigureAwait(false);
        if (!PartnerRights.MayListPolicies(run.Request.PartnerType))
            return StepOutcome.AlreadyDone($"A partner of type {run.Request.PartnerType} may not read policies; the administrator is asked for '{grant.Name}' later.");
        IReadOnlyList<ActivePolicy> active = await ListActiveAsync(run.Partner, cancellationToken).ConfigureAwait(false);
        if (active.FirstOrDefault(policy => policy.Name == grant.Name) is not { } found)
            return grant.Document is null ? throw NotThere(active) : StepOutcome.Ask(AskForPolicy(grant.Document));
        await run.SaveAsync(state => state with { PolicyId = found.PolicyId }, cancellationToken).ConfigureAwait(false);
        return StepOutcome.AlreadyDone($"The policy '{grant.Name}' is published in the group '{grant.Group}'.");
    }

    private async Task<StepOutcome> AsAdministratorAsync(OnboardingRun run, MosipManagement administrator, CancellationToken cancellationToken)
    {
        PolicyGroupContents? group = await administrator.PolicyGroups.FindByNameAsync(grant.Group, cancellationToken).ConfigureAwait(false);
        PolicyDetails? policy = group?.Policies.FirstOrDefault(candidate => candidate.Name == grant.Name);
        if (policy is null && grant.Document is null)
            throw NotThere(await ListActiveAsync(administrator, cancellationToken).ConfigureAwait(false));
        if (policy is not null)
            RefuseOther(policy);
        string warnings = WarningsOf(policy);
        if (policy is not null && policy.Stage == PolicyStatus.Published)
        {
            await run.SaveAsync(state => state with { PolicyId = policy.PolicyId }, cancellationToken).ConfigureAwait(false);
            return StepOutcome.AlreadyDone($"The policy '{grant.Name}' is published in the group '{grant.Group}'.{warnings}");
        }
        string groupId = group?.Group.Id ?? await CreateGroupAsync(administrator, cancellationToken).ConfigureAwait(false);
        string policyId = policy?.PolicyId ?? await CreatePolicyAsync(administrator, cancellationToken).ConfigureAwait(false);
        await administrator.Policies.PublishAsync(policyId, groupId, cancellationToken).ConfigureAwait(false);
        await run.SaveAsync(state => state with { PolicyId = policyId }, cancellationToken).ConfigureAwait(false);
        return StepOutcome.Done($"Published the policy '{grant.Name}' in the group '{grant.Group}'.{warnings}");
    }

    private async Task<string> CreateGroupAsync(MosipManagement administrator, CancellationToken cancellationToken) =>
        (await administrator.PolicyGroups.CreateAsync(new NewPolicyGroup { Name = grant.Group, Description = grant.Group }, cancellationToken).ConfigureAwait(false)).Id;

    private async Task<string> CreatePolicyAsync(MosipManagement administrator, CancellationToken cancellationToken)
    {
        var draft = new NewPolicy { PolicyGroupName = grant.Group, Name = grant.Name!, Description = grant.UseCase, Document = grant.Document! };
        return (await administrator.Policies.CreateAsync(draft, cancellationToken).ConfigureAwait(false)).Id;
    }

    // A published policy cannot be changed, so another document under its name would not be what the partner gets.
    private void RefuseOther(PolicyDetails policy)
    {
        if (policy.Stage == PolicyStatus.Deactivated)
            throw OnboardingRun.Mistake($"the policy '{grant.Name}' of the group '{grant.Group}' was withdrawn for good; choose another name");
        if (grant.Document is not { } wanted || policy.Policies.ValueKind != JsonValueKind.Object)
            return;
        using JsonDocument document = JsonDocument.Parse(wanted.ToUtf8Json());
        if (!JsonElement.DeepEquals(document.RootElement, policy.Policies))
            throw OnboardingRun.Mistake($"the group '{grant.Group}' has a policy '{grant.Name}' with other content; choose another name, or leave out the document to use it as it is");
    }

    // The contents of a group do not say a policy's type.
    private string WarningsOf(PolicyDetails? policy)
    {
        try
        {
            PolicyDocument? document = grant.Document
                ?? (policy is { Policies: { ValueKind: JsonValueKind.Object } json } && json.TryGetProperty("dataSharePolicies", out _) ? PolicyDocument.Parse(PolicyType.DataShare, json) : null);
            return document is SharePolicy share ? string.Concat(share.Terms.Warnings.Select(static warning => $" Warning: {warning}")) : "";
        }
        catch (MosipInputException)
        {
            // What is published there may have a form of its own; that is no matter of the onboarding.
            return "";
        }
    }

    private async Task<IReadOnlyList<ActivePolicy>> ListActiveAsync(MosipManagement caller, CancellationToken cancellationToken)
    {
        try
        {
            return await caller.Policies.ListActiveAsync(grant.Group, cancellationToken).ConfigureAwait(false);
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "PMS_POL_019")
        {
            return [];
        }
    }

    private MosipInputException NotThere(IReadOnlyList<ActivePolicy> active) => OnboardingRun.Mistake(active.Count == 0
        ? $"there is no policy group '{grant.Group}' with a published policy; names are compared exactly"
        : $"the group '{grant.Group}' has no published policy '{grant.Name}'; it has {string.Join(", ", active.Select(policy => $"'{policy.Name}'"))}");

    private AdministratorRequest[] AskForPolicy(PolicyDocument document) =>
    [
        new()
        {
            Step = Name,
            Wording = $"Please make the policy group '{grant.Group}', if it is not there.",
            Endpoint = "POST /v1/policymanager/policies/group/new",
            Body = RequestBody.Of(("name", grant.Group), ("desc", grant.Group)),
            Role = "POLICYMANAGER",
        },
        new()
        {
            Step = Name,
            Wording = $"Please make the policy '{grant.Name}' of type {document.Type} in that group and publish it (POST /v1/policymanager/policies/{{policyId}}/group/{{policyGroupId}}/publish).",
            Endpoint = "POST /v1/policymanager/policies",
            Body = RequestBody.Of(writer =>
            {
                writer.WriteString("policyGroupName", grant.Group);
                writer.WriteString("policyType", document.Type.Value);
                writer.WriteString("name", grant.Name);
                writer.WriteString("desc", grant.UseCase);
                writer.WriteString("version", "1.0");
                writer.WritePropertyName("policies");
                document.WriteTo(writer);
            }),
            Role = "POLICYMANAGER",
        },
    ];
}
