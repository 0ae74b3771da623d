using System.Globalization;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management.Onboarding;

/// <summary>
/// Makes the API key. PMS shows it once, so that the label is remembered before the call and the key before anything else: a label that is remembered without a key, and
/// that PMS has, is a key that was lost on the way. It is deactivated, and another one is made under the next label.
/// </summary>
internal sealed class ApiKeyStep(PolicyGrant grant, string label) : IFlowStep
{
    // A key that a cut-off run asked for can appear while this one looks; that happens once.
    private const int Attempts = 3;

    public string Name => "API key";

    public async Task<StepOutcome> RunAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        if (run.State.CurrentApiKey is { } held && IsOfFamily(held.Label))
            return StepOutcome.AlreadyDone($"The API key '{held.Label}' is saved.");
        for (int attempt = 1; ; attempt++)
        {
            IReadOnlyList<ApiKeyRow> there = await ListAsync(run, cancellationToken).ConfigureAwait(false);
            if (FindHelp(run, there) is { Count: > 0 } requests)
                return StepOutcome.Ask(requests);
            await RetireLostAsync(run, there, cancellationToken).ConfigureAwait(false);
            string next = NextLabel(run.State, there);
            await run.SaveAsync(state => state.WithApiKey(new OnboardingApiKey { Label = next }), cancellationToken).ConfigureAwait(false);
            try
            {
                GeneratedApiKey made = await run.Partner.ApiKeys.GenerateAsync(new NewApiKey { PartnerId = run.PartnerId, PolicyName = grant.Name!, Label = next }, cancellationToken).ConfigureAwait(false);
                // Not to be given up: whoever cancels now would lose the key.
                await run.SaveAsync(state => state.WithApiKey(new OnboardingApiKey { Label = next, Key = made.Key }), CancellationToken.None).ConfigureAwait(false);
                return StepOutcome.Done(Describe(run.State, next));
            }
            catch (MosipServiceException e) when (e.Error.Code.Value == "PMS_PRT_110" && attempt < Attempts)
            {
                // The label was taken since the step looked.
            }
        }
    }

    private async Task<IReadOnlyList<ApiKeyRow>> ListAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        var keys = new List<ApiKeyRow>();
        await foreach (ApiKeyRow row in run.Partner.ApiKeys.SearchAsync(PmsSearch.All.Where(SearchFilter.Equal("policyId", run.State.PolicyId!)), cancellationToken).ConfigureAwait(false))
        {
            if (row.PartnerId == run.PartnerId && row.PolicyId == run.State.PolicyId && row.IsDeleted is not true && IsOfFamily(row.Label))
                keys.Add(row);
        }
        return keys;
    }

    // Nobody but the partner can make the key, but with MOSIP's roles not every partner can switch one off.
    private IReadOnlyList<AdministratorRequest> FindHelp(OnboardingRun run, IReadOnlyList<ApiKeyRow> there)
    {
        ApiKeyRow[] active = [.. there.Where(IsActive)];
        if (active.FirstOrDefault(row => !run.State.ApiKeys.Any(key => key.Label == row.Label)) is { } foreign)
            throw OnboardingRun.Mistake(
                $"PMS has an active API key '{foreign.Label}' for the policy '{grant.Name}' that this onboarding did not make, and shows no key twice; choose another label, or deactivate that key if nobody uses it");
        if (run.CallerWhere(PartnerRights.MaySwitchApiKey(run.Request.PartnerType)) is not null)
            return [];
        return [.. active.Select(row => new AdministratorRequest
        {
            Step = Name,
            Wording = $"Please deactivate the API key '{row.Label}' of the partner {run.PartnerId}: its value was lost when it was made.",
            Endpoint = $"PATCH /v1/partnermanager/partners/{run.PartnerId}/policy/{run.State.PolicyId}/apiKey/status",
            Body = RequestBody.Of(("label", row.Label), ("status", "De-active")),
        })];
    }

    private static async Task RetireLostAsync(OnboardingRun run, IReadOnlyList<ApiKeyRow> there, CancellationToken cancellationToken)
    {
        foreach (ApiKeyRow row in there)
        {
            if (run.State.ApiKeys.FirstOrDefault(key => key.Label == row.Label) is not { IsLost: false } remembered)
                continue;
            if (IsActive(row))
                await DeactivateAsync(run, row.Label, cancellationToken).ConfigureAwait(false);
            await run.SaveAsync(state => state.WithApiKey(remembered with { IsLost = true }), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task DeactivateAsync(OnboardingRun run, string lost, CancellationToken cancellationToken)
    {
        MosipManagement caller = run.CallerWhere(PartnerRights.MaySwitchApiKey(run.Request.PartnerType))!;
        try
        {
            await caller.ApiKeys.DeactivateAsync(new ApiKeyName(run.PartnerId, run.State.PolicyId!, lost), cancellationToken).ConfigureAwait(false);
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "PMS_PMS_022")
        {
            // Deactivated since the step looked.
        }
    }

    // A label that was remembered and that PMS does not have was never used: the call did not arrive.
    private string NextLabel(OnboardingState state, IReadOnlyList<ApiKeyRow> there) =>
        Enumerable.Range(1, int.MaxValue).Select(Numbered).First(candidate => !there.Any(row => row.Label == candidate) && !state.ApiKeys.Any(key => key.Label == candidate && key.IsLost));

    private string Numbered(int number) => number == 1 ? label : $"{label}-{number.ToString(CultureInfo.InvariantCulture)}";

    private bool IsOfFamily(string other) =>
        other == label || (other.StartsWith($"{label}-", StringComparison.Ordinal) && int.TryParse(other.AsSpan(label.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static bool IsActive(ApiKeyRow row) => row.IsActive is not false;

    private static string Describe(OnboardingState state, string made)
    {
        string[] lost = [.. state.ApiKeys.Where(key => key.IsLost).Select(key => $"'{key.Label}'")];
        return lost.Length == 0
            ? $"Made the API key '{made}' and saved it."
            : $"Made the API key '{made}' and saved it. It takes the place of {string.Join(", ", lost)}, whose value was lost when a run was cut off; what was lost is deactivated.";
    }
}
