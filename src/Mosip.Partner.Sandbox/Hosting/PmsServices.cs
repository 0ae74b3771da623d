using Mosip.Partner.Sandbox.AuthManager;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.KeyManager;
using Mosip.Partner.Sandbox.Pms;
using Mosip.Partner.Sandbox.Pms.Devices;
using Mosip.Partner.Sandbox.Pms.OidcClients;
using Mosip.Partner.Sandbox.Pms.State;
using Mosip.Partner.Sandbox.Pms.Users;

namespace Mosip.Partner.Sandbox.Hosting;

/// <summary>The two services of partner management, by resource.</summary>
internal static class PmsServices
{
    public static IEnumerable<(string Root, IServiceResource Resource)> Create(
        PmsStore store, SandboxKeyManager keyManager, IPmsEvents events, IdentityProvider identities, MosipRelease release, PmsFeatures features)
    {
        var ownership = new PmsOwnership(store, release);
        var devices = new DeviceRegister(store, release);
        IServiceResource[] partnerManager =
        [
            new PartnerRegistrationResource(store),
            new PartnerResource(store, ownership, events, release),
            new PartnerListResource(store, ownership, release),
            new PartnerCertificateResource(store, ownership, keyManager, events, features),
            new TrustChainResource(keyManager, features),
            new PolicyRequestResource(store, ownership, release),
            new CredentialPolicyResource(store, release),
            new ApiKeyResource(store, ownership, events, release),
            new MispLicenceResource(store, ownership, events, release),
            new MispLicenceListResource(store, events),
            new DeviceResource(store, devices, ownership),
            new BiometricInterfaceResource(store, devices, release),
            new InterfaceDeviceResource(store, devices, ownership),
            new FtmChipResource(store, devices, ownership, keyManager, events, release),
            new OidcClientResource(store, ownership, events, features, release),
            new UserResource(identities),
            new SystemConfigResource(features, release),
            new NotificationResource(store, ownership),
        ];
        IServiceResource[] policyManager = [new PolicyGroupResource(store, release), new PolicyResource(store, events, release), new PolicyListResource(store)];
        return [.. partnerManager.Select(resource => (SandboxPaths.PartnerManager, resource)), .. policyManager.Select(resource => (SandboxPaths.PolicyManager, resource))];
    }
}
