using Mosip.Partner.OnlineVerification.Reading;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification;

/// <summary>A MISP got a licence or its licence changed (<c>MISP_LICENSE_GENERATED</c>, <c>MISP_LICENSE_UPDATED</c>).</summary>
public sealed class MispLicenceChanged : OnlineVerificationEvent
{
    internal MispLicenceChanged(HubEvent source, EventData data)
        : base(source)
    {
        Licence = new MispLicenceData(data.RequiredObject("mispLicenseData"));
        Policy = data.Object("policyData") is { } policy ? new PolicyData(policy) : null;
    }

    /// <summary>The licence.</summary>
    public MispLicenceData Licence { get; }

    /// <summary>What the MISP may carry; null where the event names no policy.</summary>
    public PolicyData? Policy { get; }
}
