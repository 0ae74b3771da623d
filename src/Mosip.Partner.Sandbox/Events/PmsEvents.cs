using Mosip.Partner.Sandbox.KeyManager;
using Mosip.Partner.Sandbox.Pms;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Events;

/// <summary>Tells several what partner management tells: the sandbox's own IDA at once, and whoever subscribed at the hub.</summary>
internal sealed class PmsEvents(params IReadOnlyList<IPmsEvents> listeners) : IPmsEvents
{
    public void PartnerUpdated(Pms.State.Partner partner, bool byUpload) => Tell(listener => listener.PartnerUpdated(partner, byUpload));

    public void ChainUploaded(PartnerUpload upload) => Tell(listener => listener.ChainUploaded(upload));

    public void ApiKeyApproved(PartnerApiKey apiKey) => Tell(listener => listener.ApiKeyApproved(apiKey));

    public void ApiKeyUpdated(PartnerApiKey apiKey) => Tell(listener => listener.ApiKeyUpdated(apiKey));

    public void LicenceGenerated(MispLicence licence) => Tell(listener => listener.LicenceGenerated(licence));

    public void LicenceUpdated(MispLicence licence) => Tell(listener => listener.LicenceUpdated(licence));

    public void PolicyUpdated(Policy policy) => Tell(listener => listener.PolicyUpdated(policy));

    public void OidcClientCreated(OidcClient client) => Tell(listener => listener.OidcClientCreated(client));

    public void OidcClientUpdated(OidcClient client) => Tell(listener => listener.OidcClientUpdated(client));

    private void Tell(Action<IPmsEvents> tell)
    {
        foreach (IPmsEvents listener in listeners)
            tell(listener);
    }
}
