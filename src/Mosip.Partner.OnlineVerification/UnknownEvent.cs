using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification;

/// <summary>An event of a topic that this SDK does not know. MOSIP's own verification partner logs such events and goes on.</summary>
public sealed class UnknownEvent : OnlineVerificationEvent
{
    internal UnknownEvent(HubEvent source)
        : base(source)
    {
    }
}
