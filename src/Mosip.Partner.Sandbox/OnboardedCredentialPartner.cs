using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Credentials.Proofs;
using Mosip.Partner.Sandbox.Onboarding;

namespace Mosip.Partner.Sandbox;

/// <summary>A partner that the sandbox issues credentials to: all that its program needs. Prints no key.</summary>
public sealed record OnboardedCredentialPartner
{
    internal OnboardedCredentialPartner(CredentialPartnerMaterial material) => Material = material;

    /// <summary>Where the sandbox listens; MOSIP's paths are below it.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>The id under which the partner is registered; its client at the identity provider has the same.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The name under which the partner is registered.</summary>
    public required string OrganisationName { get; init; }

    /// <summary>The type of credential that it gets.</summary>
    public required string CredentialType { get; init; }

    /// <summary>The partner's own client: it may subscribe to the partner's credentials, report their status and ask for them.</summary>
    public required MosipCredentials Login { get; init; }

    /// <summary>The partner's key with its certificates: the one that MOSIP signed first.</summary>
    public required PartnerKey Key { get; init; }

    /// <summary>What the signatures of MOSIP's events must lead to: the root of the kernel's key manager, which is not IDA's.</summary>
    public required TrustAnchors TrustAnchors { get; init; }

    /// <summary>Contexts and issuer of the sandbox's verifiable credentials.</summary>
    public required CredentialTrust Trust { get; init; }

    /// <summary>The certificate to trust where the sandbox serves HTTPS; null for plain HTTP.</summary>
    public X509Certificate2? TlsCertificate { get; init; }

    internal CredentialPartnerMaterial Material { get; }

    /// <summary>
    /// Writes what a program in another process needs into a directory: <c>partner-key.pem</c>, <c>partner-certificates.pem</c>, <c>mosip-root.pem</c>, the issuer's <c>mosip-context.json</c>,
    /// <c>controller.json</c> and <c>public-key.json</c>, and <c>appsettings.json</c> (section <c>Mosip</c>, login included). TEST MATERIAL.
    /// </summary>
    /// <param name="directory">The directory; it is made if it is not there, and files of the same names are replaced.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task SaveAsync(string directory, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        return PartnerFiles.WriteAsync(this, directory, cancellationToken);
    }

    /// <summary>The partner id and where the sandbox is.</summary>
    public override string ToString() => $"{PartnerId} at {BaseAddress}";
}
