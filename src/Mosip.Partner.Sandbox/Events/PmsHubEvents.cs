using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.DataShares;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.KeyManager;
using Mosip.Partner.Sandbox.Pms;
using Mosip.Partner.Sandbox.Pms.State;
using Mosip.Partner.Sandbox.WebSubHub;

namespace Mosip.Partner.Sandbox.Events;

/// <summary>Publishes what changes in partner management (<c>WebSubPublisher</c> and <c>MapperUtils</c> of mosip/partner-management-services).</summary>
internal sealed class PmsHubEvents(HubState hub, DataShareService shares, TimeProvider clock) : IPmsEvents
{
    private const string ChainPolicy = "mpolicy-default-cert", ChainSubscriber = "mpartner-default-cert";

    // Each of PMS's classes signs with its own name.
    private static readonly (string Name, string Namespace)
        Manager = ("PartnerManagementServiceImpl", "io.mosip.pmp.partner.manager.service.impl.PartnerManagementServiceImpl"),
        Policies = ("PolicyManagementService", "io.mosip.pmp.policy.service"),
        Partners = ("PartnerServiceImpl", "io.mosip.pmp.partner.service.impl.PartnerServiceImpl"),
        Chips = ("PartnerServiceImpl", "io.mosip.pms.device.authdevice.service.impl.FTPChipDetailServiceImpl"),
        Licences = ("InfraProviderServiceImpl", "io.mosip.pmp.partner.service.impl.InfraProviderServiceImpl");

    private static readonly ShareTerms ChainTerms = new()
    {
        TypeOfShare = "Data Share",
        ValidForInMinutes = "250",
        TransactionsAllowed = "10000",
        EncryptionType = "none",
        ShareDomain = "",
        Source = "",
    };

    public void PartnerUpdated(Pms.State.Partner partner, bool byUpload) =>
        Publish("PARTNER_UPDATED", byUpload ? Partners : Manager, new JsonObject { ["partnerData"] = PmsEventData.Of(partner) });

    // In spite of the topic's name the chain of a partner's or a chip's certificate, right after PARTNER_UPDATED.
    public void ChainUploaded(PartnerUpload upload) => _ = Task.Run(async () =>
    {
        byte[] chain = Encoding.ASCII.GetBytes(upload.SignedCertificateData);
        (_, string address) = await shares.CreateAsync(new SharingPolicy(ChainPolicy, ChainSubscriber, ChainTerms, Certificate: null), chain, CancellationToken.None).ConfigureAwait(false);
        Publish("CA_CERTIFICATE_UPLOADED", upload.Domain == "FTM" ? Chips : Partners, new JsonObject { ["certChainDatashareUrl"] = address, ["partnerDomain"] = upload.Domain });
    });

    public void ApiKeyApproved(PartnerApiKey apiKey) => Publish("APIKEY_APPROVED", Manager, new JsonObject
    {
        ["partnerData"] = PmsEventData.Of(apiKey.Partner),
        ["policyData"] = PmsEventData.Of(apiKey.Policy),
        ["apiKeyData"] = PmsEventData.Of(apiKey),
    });

    public void ApiKeyUpdated(PartnerApiKey apiKey) => Publish("APIKEY_UPDATED", Manager, new JsonObject { ["apiKeyData"] = PmsEventData.Of(apiKey) });

    public void LicenceGenerated(MispLicence licence)
    {
        var data = new JsonObject { ["mispLicenseData"] = PmsEventData.Of(licence) };
        if (licence.Policy is { } policy)
            data["policyData"] = PmsEventData.Of(policy);
        Publish("MISP_LICENSE_GENERATED", Licences, data);
    }

    public void LicenceUpdated(MispLicence licence) => Publish("MISP_LICENSE_UPDATED", Licences, new JsonObject { ["mispLicenseData"] = PmsEventData.Of(licence) });

    public void PolicyUpdated(Policy policy) => Publish("POLICY_UPDATED", Policies, new JsonObject { ["policyData"] = PmsEventData.Of(policy) });

    public void OidcClientCreated(OidcClient client) => Publish("OIDC_CLIENT_CREATED", Manager, new JsonObject
    {
        ["partnerData"] = PmsEventData.Of(client.Partner),
        ["policyData"] = PmsEventData.Of(client.Policy),
        ["clientData"] = PmsEventData.Of(client),
    });

    public void OidcClientUpdated(OidcClient client) => Publish("OIDC_CLIENT_UPDATED", Manager, new JsonObject { ["clientData"] = PmsEventData.Of(client) });

    private void Publish(string topic, (string Name, string Namespace) publisher, JsonObject data) =>
        hub.Publish(topic, HubEnvelope.Write(publisher.Name, topic, (publisher.Namespace, publisher.Name), transactionId: null, dataShareUri: null, data, MosipTime.Utc(clock.GetUtcNow())));
}
