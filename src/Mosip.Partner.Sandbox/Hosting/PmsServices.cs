using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.KeyManager;
using Mosip.Partner.Sandbox.Pms;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Hosting;

/// <summary>The two services of partner management, by resource.</summary>
internal static class PmsServices
{
    public static IEnumerable<(string Root, IServiceResource Resource)> Create(PmsStore store, SandboxKeyManager keyManager, IPmsEvents events, MosipRelease release)
    {
        var ownership = new PmsOwnership(store, release);
        IServiceResource[] partnerManager =
        [
            new PartnerRegistrationResource(store),
            new PartnerResource(store, ownership, events, release),
            new PartnerListResource(store, ownership, release),
            new PartnerCertificateResource(store, ownership, keyManager, events),
            new TrustChainResource(keyManager),
            new PolicyRequestResource(store, ownership, release),
            new CredentialPolicyResource(store, release),
            new ApiKeyResource(store, ownership, events, release),
            new MispLicenceResource(store, ownership, events, release),
            new MispLicenceListResource(store, events),
        ];
        IServiceResource[] policyManager = [new PolicyGroupResource(store, release), new PolicyResource(store, events, release), new PolicyListResource(store)];
        return [.. partnerManager.Select(resource => (SandboxPaths.PartnerManager, resource)), .. policyManager.Select(resource => (SandboxPaths.PolicyManager, resource))];
    }
}
