using Mosip.Partner.OnlineVerification.Reading;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification;

/// <summary>An API key changed its state or its policy (<c>APIKEY_UPDATED</c>).</summary>
public sealed class ApiKeyUpdated : OnlineVerificationEvent
{
    internal ApiKeyUpdated(HubEvent source, EventData data)
        : base(source)
    {
        ApiKey = new ApiKeyData(data.RequiredObject("apiKeyData"));
    }

    /// <summary>The key.</summary>
    public ApiKeyData ApiKey { get; }
}
