using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox.CertificateServices;

/// <summary>Takes the certificate that partner management signed for one of IDA's keys: so IDA becomes a partner itself, for credentials.</summary>
internal sealed class IdaUploadResource(SandboxKeyManager keyManager) : IServiceResource
{
    private readonly KeyCertificates _certificates = new(keyManager);

    public ServiceProfile Service => ServiceProfile.KeyManager;

    public IEnumerable<ServiceEndpoint> Endpoints => [new("POST", "/uploadCertificate", _certificates.Upload) { Rules = KeyCertificates.UploadRules }];
}
