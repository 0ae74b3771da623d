using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Faulting;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>IDA's certificates by application and reference, as its internal service hands them out. MOSIP wants a token here; the sandbox does without.</summary>
internal sealed class IdaCertificateResource(SandboxKeyManager keyManager, IdaKeys keys) : IServiceResource
{
    public ServiceProfile Service => ServiceProfile.KeyManager;

    public IEnumerable<ServiceEndpoint> Endpoints => [new("GET", "/getCertificate", Get) { IsPublic = true }];

    private MosipAnswer Get(MosipCall call)
    {
        ManagedKey key;
        try
        {
            key = keyManager.Keys.Get(call.Query("applicationId"), call.Query("referenceId"));
        }
        catch (KeyManagerException e)
        {
            return MosipAnswer.Refuse(e.Error, new("key of IDA", "an application and reference that IDA has a key for", e.Reason));
        }
        X509Certificate2 certificate = call.Meets(FaultKind.ExpiredCertificate) ? keys.Expired(key) : key.Certificate;
        return MosipAnswer.Of(new JsonObject
        {
            ["certificate"] = PemEncoding.WriteString("CERTIFICATE", certificate.RawDataMemory.Span) + "\n",
            ["certSignRequest"] = null,
            ["issuedAt"] = MosipTime.Utc(certificate.NotBefore),
            ["expiryAt"] = MosipTime.Utc(certificate.NotAfter),
            ["timestamp"] = MosipTime.Utc(call.Now),
        });
    }
}
