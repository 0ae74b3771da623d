using Mosip.Partner.OnlineVerification.Reading;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification;

/// <summary>A policy was published or changed (<c>POLICY_UPDATED</c>).</summary>
public sealed class PolicyUpdated : OnlineVerificationEvent
{
    internal PolicyUpdated(HubEvent source, EventData data)
        : base(source)
    {
        Policy = new PolicyData(data.RequiredObject("policyData"));
    }

    /// <summary>The policy.</summary>
    public PolicyData Policy { get; }
}
