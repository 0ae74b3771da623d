using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification;

/// <summary>Templates or titles changed: what is kept of them is to be read again. The event says no more.</summary>
public sealed class MasterDataChanged : OnlineVerificationEvent
{
    internal MasterDataChanged(HubEvent source)
        : base(source)
    {
    }
}
