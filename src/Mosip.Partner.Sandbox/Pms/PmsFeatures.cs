using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>What a deployment can leave out of partner management, from 1.2.2 on.</summary>
/// <param name="AuthorityCertificates">The lists of the authorities' certificates.</param>
/// <param name="OidcClients">OpenID Connect clients.</param>
/// <param name="UploadedCertificates">The certificates that partners uploaded, to get them back.</param>
internal sealed record PmsFeatures(bool AuthorityCertificates = true, bool OidcClients = true, bool UploadedCertificates = true)
{
    public Func<MosipCall, MosipAnswer> ForAuthorityCertificates(Func<MosipCall, MosipAnswer> handle) => AuthorityCertificates ? handle : Refuse(PmsErrors.NoAuthorityCertificates);

    public Func<MosipCall, MosipAnswer> ForOidcClients(Func<MosipCall, MosipAnswer> handle) => OidcClients ? handle : Refuse(PmsErrors.NoOidcClients);

    public Func<MosipCall, MosipAnswer> ForUploadedCertificates(Func<MosipCall, MosipAnswer> handle) => UploadedCertificates ? handle : Refuse(PmsErrors.NoUploadedCertificates);

    private static Func<MosipCall, MosipAnswer> Refuse(MosipError error) => _ => MosipAnswer.Refuse(error, new("features of this deployment", "this one among them", "left out"));
}
