using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management.Onboarding;

/// <summary>Brings the partner's certificate to MOSIP, with the authorities above it, and keeps what MOSIP signed. The upload makes the partner active.</summary>
internal sealed class CertificateStep : IFlowStep
{
    public string Name => "certificate";

    public async Task<StepOutcome> RunAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        UploadedChain chain = await UploadedChain.PrepareAsync(run, OnboardingState.Partner, run.PartnerId, run.Request.Certificate, cancellationToken).ConfigureAwait(false);
        if (run.CallerWhere(PartnerRights.MayUploadCertificate(run.Request.PartnerType)) is not { } caller)
            return await FoundByActivityAsync(run, chain, cancellationToken).ConfigureAwait(false);

        if (await caller.Certificates.FindSignedAsync(run.PartnerId, cancellationToken).ConfigureAwait(false) is { } there && chain.IsForSameKeyAs(CertificateReader.ReadOne(there.CertificateData)))
        {
            await KeepAsync(run, there.CertificateData, cancellationToken).ConfigureAwait(false);
            return StepOutcome.AlreadyDone("MOSIP has the certificate already and signed one for its key.");
        }
        if (run.Administrator is { } administrator)
            await chain.UploadAuthoritiesAsync(administrator.Certificates, cancellationToken).ConfigureAwait(false);
        return await UploadAsync(run, caller, chain, cancellationToken).ConfigureAwait(false);
    }

    private async Task<StepOutcome> UploadAsync(OnboardingRun run, MosipManagement caller, UploadedChain chain, CancellationToken cancellationToken)
    {
        PartnerDomain domain = run.Request.PartnerType.CertificateDomain;
        try
        {
            SignedPartnerCertificate signed = await caller.Certificates.UploadAsync(PartnerCertificate.Of(chain.Leaf, run.PartnerId, domain), cancellationToken).ConfigureAwait(false);
            // In the domain of the chips the answer is the uploaded certificate; the one that MOSIP signed has to be fetched.
            string data = domain == PartnerDomain.Ftm
                ? (await caller.Certificates.GetSignedAsync(run.PartnerId, cancellationToken).ConfigureAwait(false)).CertificateData
                : signed.CertificateData;
            await KeepAsync(run, data, cancellationToken).ConfigureAwait(false);
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "KER-PCM-006" && run.Administrator is null)
        {
            // Only an administrator may upload authorities, and only this refusal tells a partner that they are missing.
            AdministratorRequest[] requests = [.. chain.AskForAuthorities(Name, run.PartnerId)];
            if (requests.Length == 0)
                throw;
            return StepOutcome.Ask(requests);
        }
        return StepOutcome.Done($"Uploaded the certificate to the domain {domain}; MOSIP signed one for the same key, and the partner is active.");
    }

    // This partner may neither upload nor read certificates. That it is active says that the administrator did.
    private async Task<StepOutcome> FoundByActivityAsync(OnboardingRun run, UploadedChain chain, CancellationToken cancellationToken)
    {
        PartnerDetails partner = await run.Partner.Partners.GetAsync(run.PartnerId, cancellationToken).ConfigureAwait(false);
        if (partner.IsActive)
            return StepOutcome.AlreadyDone($"The administrator uploaded the certificate. Ask for the one that MOSIP signed (GET /v1/partnermanager/partners/{run.PartnerId}/certificate).");
        PartnerDomain domain = run.Request.PartnerType.CertificateDomain;
        return StepOutcome.Ask([
            .. chain.AskForAuthorities(Name, run.PartnerId),
            new AdministratorRequest
            {
                Step = Name,
                Wording = $"Please upload the certificate of the partner {run.PartnerId} to the domain {domain}, and send back the one that MOSIP signs (signedCertificateData); a partner of type {run.Request.PartnerType} may not do it itself.",
                Endpoint = "POST /v1/partnermanager/partners/certificate/upload",
                Body = RequestBody.Of(("partnerId", run.PartnerId), ("partnerDomain", domain.Value), ("certificateData", chain.Leaf.ExportCertificatePem())),
            },
        ]);
    }

    private static Task KeepAsync(OnboardingRun run, string signed, CancellationToken cancellationToken) =>
        run.SaveAsync(state => state.WithSignedCertificate(OnboardingState.Partner, signed), cancellationToken);
}
