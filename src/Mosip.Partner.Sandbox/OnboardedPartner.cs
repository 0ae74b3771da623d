using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Sandbox.Onboarding;

namespace Mosip.Partner.Sandbox;

/// <summary>A bank that the sandbox's PMS knows: all that a client needs to call the sandbox's IDA. Prints no key.</summary>
public sealed record OnboardedPartner
{
    internal OnboardedPartner(PartnerMaterial material) => Material = material;

    /// <summary>Where the sandbox listens; MOSIP's paths are below it.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>The id under which the bank is registered.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The name under which the bank is registered, which is the organisation of its certificate.</summary>
    public required string OrganisationName { get; init; }

    /// <summary>The licence key of the MISP that carries the bank's traffic.</summary>
    public required MispLicenceKey MispLicenceKey { get; init; }

    /// <summary>The API key for the bank and its policy.</summary>
    public required ApiKey ApiKey { get; init; }

    /// <summary>The bank's key with its certificates: the one that MOSIP signed first, then that of the bank's own authority.</summary>
    public required PartnerKey Key { get; init; }

    /// <summary>The MISP's key, with which a MISP can sign its partners' requests.</summary>
    public required PartnerKey MispKey { get; init; }

    /// <summary>What IDA's signatures must lead to.</summary>
    public required TrustAnchors TrustAnchors { get; init; }

    /// <summary>The certificate to trust where the sandbox serves HTTPS; null for plain HTTP.</summary>
    public X509Certificate2? TlsCertificate { get; init; }

    /// <summary>Where IDA's certificate for requests can be fetched.</summary>
    public Uri IdaPartnerCertificateAddress => new(BaseAddress, SandboxPaths.PartnerCertificateFile);

    /// <summary>Where IDA's certificate for biometrics can be fetched.</summary>
    public Uri IdaBiometricCertificateAddress => new(BaseAddress, SandboxPaths.BiometricCertificateFile);

    internal PartnerMaterial Material { get; }

    /// <summary>Writes keys, certificates and settings into a directory, for a client in another process. TEST MATERIAL.</summary>
    /// <param name="directory">The directory; it is made if it is not there, and files of the same names are replaced.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<OnboardedFiles> SaveAsync(string directory, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        return PartnerFiles.WriteAsync(this, directory, cancellationToken);
    }

    /// <summary>The partner id and where the sandbox is.</summary>
    public override string ToString() => $"{PartnerId} at {BaseAddress}";
}
