namespace Mosip.Partner.Management.Onboarding;

/// <summary>A partner's requests for the policy that it wants.</summary>
internal sealed class PolicyRequests(OnboardingRun run, MosipManagement caller, PolicyGrant grant)
{
    /// <summary>The request that counts: one that is approved, else one that waits, else the last one that was rejected; null where there is none.</summary>
    public async Task<PolicyRequestRow?> FindAsync(CancellationToken cancellationToken)
    {
        PolicyRequestRow? found = null;
        await foreach (PolicyRequestRow row in caller.PolicyRequests.SearchAsync(PmsSearch.All.Where(SearchFilter.Equal("policyId", run.State.PolicyId!)), cancellationToken).ConfigureAwait(false))
        {
            if (row.PartnerId == run.PartnerId && row.PolicyId == run.State.PolicyId && row.IsDeleted is not true && Rank(row) >= Rank(found))
                found = row;
        }
        return found;
    }

    /// <summary>Submits a request and remembers it.</summary>
    public async Task<string> SubmitAsync(CancellationToken cancellationToken)
    {
        var request = new NewPolicyRequest { PartnerId = run.PartnerId, PolicyName = grant.Name!, UseCaseDescription = grant.UseCase };
        PolicyRequestReceipt receipt = await caller.PolicyRequests.SubmitAsync(request, cancellationToken).ConfigureAwait(false);
        await run.SaveAsync(state => state with { PolicyRequest = receipt.MappingKey }, cancellationToken).ConfigureAwait(false);
        return receipt.MappingKey;
    }

    /// <summary>Submits a request in place of one that was rejected, where that is wanted.</summary>
    public Task<string> SubmitAgainAsync(PolicyRequestRow rejected, CancellationToken cancellationToken) => grant.AskAgainAfterRejection
        ? SubmitAsync(cancellationToken)
        : throw OnboardingRun.Mistake($"the administrator rejected the request {rejected.MappingKey} for the policy '{grant.Name}'; ask why, and set {nameof(PolicyGrant.AskAgainAfterRejection)} to submit a new one");

    private static int Rank(PolicyRequestRow? row) => row is null ? 0 : row.Status == ApprovalStatus.Approved ? 3 : row.Status == ApprovalStatus.Rejected ? 1 : 2;
}
