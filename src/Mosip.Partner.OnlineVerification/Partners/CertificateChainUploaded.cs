using Mosip.Partner.OnlineVerification.Reading;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification;

/// <summary>A partner's or chip's certificate was uploaded (<c>CA_CERTIFICATE_UPLOADED</c>): its chain belongs into the trust store of a domain.</summary>
public sealed class CertificateChainUploaded : OnlineVerificationEvent
{
    internal CertificateChainUploaded(HubEvent source, EventData data)
        : base(source)
    {
        ChainUri = data.Required("certChainDatashareUrl");
        PartnerDomain = data.Required("partnerDomain");
    }

    /// <summary>Where the chain is: a data share without encryption that holds base64url of a PKCS#7 container, the leaf first: <see cref="Core.Certificates.CertificateReader"/> reads it.</summary>
    public string ChainUri { get; }

    /// <summary>The trust domain: <c>AUTH</c>, <c>DEVICE</c>, <c>FTM</c> or <c>MISP</c>.</summary>
    public string PartnerDomain { get; }
}
