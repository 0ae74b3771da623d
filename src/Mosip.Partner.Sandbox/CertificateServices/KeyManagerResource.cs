using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox.CertificateServices;

/// <summary>The kernel's key manager, as far as the set-up of a deployment calls it. MOSIP wants a token of each caller; the sandbox does without for reading.</summary>
internal sealed class KeyManagerResource(SandboxKeyManager keyManager) : IServiceResource
{
    private readonly KeyCertificates _certificates = new(keyManager);

    public ServiceProfile Service => ServiceProfile.KeyManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("GET", "/getCertificate", _certificates.Get) { IsPublic = true },
        new("GET", "/getAllCertificates", _certificates.GetAll) { IsPublic = true },
        new("POST", "/generateMasterKey/{objectType}", _certificates.Generate) { Rules = KeyCertificates.GenerationRules },
        new("POST", "/uploadCertificate", _certificates.Upload) { Rules = KeyCertificates.UploadRules },
        new("POST", "/uploadOtherDomainCertificate", _certificates.UploadOtherDomain) { Rules = KeyCertificates.UploadRules },
    ];
}
