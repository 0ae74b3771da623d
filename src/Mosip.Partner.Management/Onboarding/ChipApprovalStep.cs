namespace Mosip.Partner.Management.Onboarding;

/// <summary>Has the chips approved, an administrator's part, and keeps the certificates that MOSIP has of them.</summary>
internal sealed class ChipApprovalStep(IReadOnlyList<ChipOnboarding> chips) : IFlowStep
{
    public string Name => "chip approval";

    public async Task<StepOutcome> RunAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        Dictionary<(string?, string?), FtmChipRow> there = await ChipRegister.ReadAsync(run, cancellationToken).ConfigureAwait(false);
        FtmChipRow[] pending = [.. chips.Select(chip => ChipRegister.Find(there, chip)).Where(row => row.Status != ApprovalStatus.Approved)];
        if (pending.Length > 0 && run.Administrator is null)
            return StepOutcome.Ask([.. pending.Select(row => Ask(run, row))]);
        foreach (FtmChipRow row in pending)
            await run.Administrator!.FtmChips.ApproveAsync(row.Id, cancellationToken).ConfigureAwait(false);
        await KeepCertificatesAsync(run, cancellationToken).ConfigureAwait(false);
        return pending.Length == 0 ? StepOutcome.AlreadyDone("The chips are approved.") : StepOutcome.Done($"Approved {pending.Length} chips.");
    }

    private async Task KeepCertificatesAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        foreach (ChipOnboarding chip in chips)
        {
            if (await run.Partner.FtmChips.FindCertificateAsync(run.State.Identifiers[chip.Key], cancellationToken).ConfigureAwait(false) is { } certificate)
                await run.SaveAsync(state => state.WithSignedCertificate(chip.Key, certificate.CertificateData), cancellationToken).ConfigureAwait(false);
        }
    }

    private AdministratorRequest Ask(OnboardingRun run, FtmChipRow row) => new()
    {
        Step = Name,
        Wording = $"Please approve the chip {row.Make} {row.Model} of {run.PartnerId}.",
        Endpoint = "PATCH /v1/partnermanager/ftpchipdetail",
        Body = RequestBody.Of(writer =>
        {
            writer.WriteString("ftpChipDetailId", row.Id);
            writer.WriteBoolean("approvalStatus", true);
        }),
    };
}
