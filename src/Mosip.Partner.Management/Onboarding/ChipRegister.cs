namespace Mosip.Partner.Management.Onboarding;

/// <summary>What PMS has of an FTM provider.</summary>
internal static class ChipRegister
{
    /// <summary>The provider's chips that are of use, by make and model: rejected and deactivated ones are not.</summary>
    public static async Task<Dictionary<(string?, string?), FtmChipRow>> ReadAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(string?, string?), FtmChipRow>();
        PmsSearch own = PmsSearch.All.Where(SearchFilter.Equal("ftpProviderId", run.PartnerId));
        await foreach (FtmChipRow row in run.Partner.FtmChips.SearchAsync(own, cancellationToken).ConfigureAwait(false))
        {
            bool isDeactivated = row.Status == ApprovalStatus.Deactivated || (row.Status == ApprovalStatus.Approved && row.IsActive is false);
            if (row.ProviderId == run.PartnerId && row.IsDeleted is not true && row.Status != ApprovalStatus.Rejected && !isDeactivated)
                found[(row.Make, row.Model)] = row;
        }
        return found;
    }

    /// <summary>Finds a chip that an earlier step registered.</summary>
    public static FtmChipRow Find(Dictionary<(string?, string?), FtmChipRow> chips, ChipOnboarding chip) =>
        chips.GetValueOrDefault((chip.Make, chip.Model))
        ?? throw OnboardingRun.Mistake($"PMS has no {chip.Key} that could go on; it was rejected or deactivated. Ask the administrator why, then register another model");
}
