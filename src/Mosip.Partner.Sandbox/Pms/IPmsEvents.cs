using Mosip.Partner.Sandbox.KeyManager;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>What PMS tells the other services (topics of its WebSub hub). IDA listens.</summary>
internal interface IPmsEvents
{
    /// <summary>PARTNER_UPDATED</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="byUpload">Whether a certificate was uploaded; the partner's state changed otherwise.</param>
    void PartnerUpdated(State.Partner partner, bool byUpload = false);

    /// <summary>CA_CERTIFICATE_UPLOADED: raised by a partner's upload, with the chain of the certificate that MOSIP signed; an authority's upload raises nothing.</summary>
    void ChainUploaded(PartnerUpload upload);

    /// <summary>APIKEY_APPROVED</summary>
    void ApiKeyApproved(PartnerApiKey apiKey);

    /// <summary>APIKEY_UPDATED</summary>
    void ApiKeyUpdated(PartnerApiKey apiKey);

    /// <summary>MISP_LICENSE_GENERATED</summary>
    void LicenceGenerated(MispLicence licence);

    /// <summary>MISP_LICENSE_UPDATED</summary>
    void LicenceUpdated(MispLicence licence);

    /// <summary>POLICY_UPDATED</summary>
    void PolicyUpdated(Policy policy);

    /// <summary>OIDC_CLIENT_CREATED</summary>
    void OidcClientCreated(OidcClient client);

    /// <summary>OIDC_CLIENT_UPDATED</summary>
    void OidcClientUpdated(OidcClient client);
}
