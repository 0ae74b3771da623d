namespace Mosip.Partner.Management.Onboarding;

/// <summary>Registers the chips.</summary>
internal sealed class ChipsStep(IReadOnlyList<ChipOnboarding> chips) : IFlowStep
{
    public string Name => "chips";

    public async Task<StepOutcome> RunAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        Dictionary<(string?, string?), FtmChipRow> there = await ChipRegister.ReadAsync(run, cancellationToken).ConfigureAwait(false);
        var registered = new List<string>();
        foreach (ChipOnboarding chip in chips)
        {
            FtmChipRow? row = there.GetValueOrDefault((chip.Make, chip.Model));
            if (row is null)
                registered.Add($"{chip.Make} {chip.Model}");
            string id = row?.Id ?? await run.Partner.FtmChips.CreateAsync(new NewFtmChip { ProviderId = run.PartnerId, Make = chip.Make, Model = chip.Model }, cancellationToken).ConfigureAwait(false);
            await run.SaveAsync(state => state.WithIdentifier(chip.Key, id), cancellationToken).ConfigureAwait(false);
        }
        return registered.Count == 0 ? StepOutcome.AlreadyDone($"{chips.Count} chips are registered.") : StepOutcome.Done($"Registered {string.Join(", ", registered)}.");
    }
}
