using Mosip.Partner.OnlineVerification.Reading;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification;

/// <summary>A partner's state or certificate changed (<c>PARTNER_UPDATED</c>).</summary>
public sealed class PartnerUpdated : OnlineVerificationEvent
{
    internal PartnerUpdated(HubEvent source, EventData data)
        : base(source)
    {
        Partner = new PartnerData(data.RequiredObject("partnerData"));
    }

    /// <summary>The partner.</summary>
    public PartnerData Partner { get; }
}
