using Mosip.Partner.OnlineVerification.Reading;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification;

/// <summary>A partner got an API key for a policy (<c>APIKEY_APPROVED</c>): the three belong together from now on.</summary>
public sealed class ApiKeyApproved : OnlineVerificationEvent
{
    internal ApiKeyApproved(HubEvent source, EventData data)
        : base(source)
    {
        Partner = new PartnerData(data.RequiredObject("partnerData"));
        Policy = new PolicyData(data.RequiredObject("policyData"));
        ApiKey = new ApiKeyData(data.RequiredObject("apiKeyData"));
    }

    /// <summary>The partner.</summary>
    public PartnerData Partner { get; }

    /// <summary>The policy.</summary>
    public PolicyData Policy { get; }

    /// <summary>The key.</summary>
    public ApiKeyData ApiKey { get; }
}
