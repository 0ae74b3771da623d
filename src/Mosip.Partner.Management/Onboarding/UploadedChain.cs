using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Management.Onboarding;

/// <summary>A certificate with its authorities on its way to MOSIP: checked here first, and asked of an administrator in full.</summary>
internal sealed class UploadedChain
{
    private readonly CertificateChain _chain;
    private readonly PartnerDomain _domain;

    private UploadedChain(CertificateChain chain, PartnerDomain domain) => (_chain, _domain) = (chain, domain);

    public X509Certificate2 Leaf => _chain.Leaf;

    /// <summary>Takes the certificate from the state, or from where it comes from. Then it is checked, and remembered before it is used: an issuer is asked once.</summary>
    /// <exception cref="Core.Errors.MosipInputException">MOSIP would refuse the certificate; the message has its code and what to do.</exception>
    public static async Task<UploadedChain> PrepareAsync(OnboardingRun run, string of, string commonName, OnboardingCertificate source, CancellationToken cancellationToken)
    {
        PartnerDomain domain = run.Request.PartnerType.CertificateDomain;
        if (run.State.CertificateChains.TryGetValue(of, out string? saved))
            return new UploadedChain(CertificateChain.Read(saved), domain);
        var subject = new PartnerSubject { CommonName = commonName, Organisation = run.Request.Profile.OrganisationName };
        var chain = new UploadedChain(await source.GetAsync(subject, domain, cancellationToken).ConfigureAwait(false), domain);
        await chain.CheckAsync(run, of, cancellationToken).ConfigureAwait(false);
        await run.SaveAsync(state => state.WithCertificateChain(of, chain._chain.ToPem()), cancellationToken).ConfigureAwait(false);
        return chain;
    }

    /// <summary>Uploads the authorities, root first. Those that are there already are no fault.</summary>
    public async Task UploadAuthoritiesAsync(IPartnerCertificatesClient certificates, CancellationToken cancellationToken)
    {
        foreach (X509Certificate2 authority in _chain.Authorities)
            await certificates.UploadAuthorityAsync(AuthorityCertificate.Of(authority, _domain), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The requests to upload the authorities.</summary>
    public IEnumerable<AdministratorRequest> AskForAuthorities(string step, string of) => _chain.Authorities.Select(authority => new AdministratorRequest
    {
        Step = step,
        Wording = $"Please upload the authority '{authority.Subject}' to the domain {_domain}; it stands above the certificate of {of}.",
        Endpoint = "POST /v1/partnermanager/partners/certificate/ca/upload",
        Body = RequestBody.Of(("certificateData", authority.ExportCertificatePem()), ("partnerDomain", _domain.Value)),
    });

    /// <summary>Whether another certificate is for the same key.</summary>
    public bool IsForSameKeyAs(X509Certificate2 other) =>
        other.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(Leaf.PublicKey.ExportSubjectPublicKeyInfo());

    private async Task CheckAsync(OnboardingRun run, string of, CancellationToken cancellationToken)
    {
        PmsRelease release = await run.Partner.System.GetReleaseAsync(cancellationToken).ConfigureAwait(false);
        var preflight = new PartnerCertificatePreflight(release >= PmsRelease.V1_3_Beta ? CertificateUploadRules.V1_3_0 : CertificateUploadRules.V1_2_0_1, run.Time);
        // What is above the chain may be with MOSIP already, so its top is taken for granted; the upload itself will tell.
        X509Certificate2[] above = [.. _chain.Authorities];
        TrustStore store = above.Length == 0 ? TrustStore.Pinned([Leaf]) : TrustStore.Pinned([above[0]], above[1..]);
        PartnerUploadVerdict verdict = preflight.CheckPartner(new PartnerCertificateUpload(Leaf.ExportCertificatePem(), _domain.Value, run.Request.Profile.OrganisationName), store);
        if (verdict.Refusal is { } refusal)
            throw OnboardingRun.Mistake($"MOSIP would refuse the certificate of the {of} with {refusal.Error.Code}: {refusal.Reason} {refusal.WhatToDo}");
    }
}
