using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management.Onboarding;

/// <summary>Uploads the certificates of the chips. A chip then waits for its approval.</summary>
internal sealed class ChipCertificatesStep(IReadOnlyList<ChipOnboarding> chips) : IFlowStep
{
    public string Name => "chip certificates";

    public async Task<StepOutcome> RunAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        Dictionary<(string?, string?), FtmChipRow> there = await ChipRegister.ReadAsync(run, cancellationToken).ConfigureAwait(false);
        var uploaded = new List<string>();
        var requests = new List<AdministratorRequest>();
        foreach (ChipOnboarding chip in chips.Where(chip => ChipRegister.Find(there, chip).Status == ApprovalStatus.PendingCertificateUpload))
        {
            IReadOnlyList<AdministratorRequest> missing = await UploadAsync(run, chip, cancellationToken).ConfigureAwait(false);
            requests.AddRange(missing);
            if (missing.Count == 0)
                uploaded.Add($"{chip.Make} {chip.Model}");
        }
        return requests.Count > 0 ? StepOutcome.Ask(requests)
            : uploaded.Count == 0 ? StepOutcome.AlreadyDone("The chips' certificates are uploaded.")
            : StepOutcome.Done($"Uploaded the certificates of {string.Join(", ", uploaded)}.");
    }

    private async Task<IReadOnlyList<AdministratorRequest>> UploadAsync(OnboardingRun run, ChipOnboarding chip, CancellationToken cancellationToken)
    {
        UploadedChain chain = await UploadedChain.PrepareAsync(run, chip.Key, $"{chip.Make} {chip.Model}", chip.Certificate, cancellationToken).ConfigureAwait(false);
        if (run.Administrator is { } administrator)
            await chain.UploadAuthoritiesAsync(administrator.Certificates, cancellationToken).ConfigureAwait(false);
        var certificate = new FtmChipCertificate
        {
            ProviderId = run.PartnerId,
            ChipId = run.State.Identifiers[chip.Key],
            IsForRegistrationDevice = chip.IsForRegistrationDevice,
            CertificateData = chain.Leaf.ExportCertificatePem(),
            // Of a chip's certificate PMS compares this member, and not the registered name; both are to be the same.
            OrganisationName = run.Request.Profile.OrganisationName,
        };
        try
        {
            await run.Partner.FtmChips.UploadCertificateAsync(certificate, cancellationToken).ConfigureAwait(false);
            return [];
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "KER-PCM-006" && run.Administrator is null)
        {
            AdministratorRequest[] requests = [.. chain.AskForAuthorities(Name, chip.Key)];
            if (requests.Length == 0)
                throw;
            return requests;
        }
    }
}
