using Mosip.Partner.Core.Privacy;
using Mosip.Partner.OnlineVerification.Reading;

namespace Mosip.Partner.OnlineVerification;

/// <summary>An API key as PMS describes it in events (<c>apiKeyData</c>).</summary>
public sealed class ApiKeyData
{
    internal ApiKeyData(EventData data)
    {
        ApiKey = new ApiKey(data.Required("apiKeyId"));
        Status = data.Text("apiKeyStatus") ?? "";
        CommencesOn = data.Time("apiKeyCommenceOn");
        ExpiresOn = data.Time("apiKeyExpiresOn");
    }

    /// <summary>The key itself, in spite of its name on the wire.</summary>
    public ApiKey ApiKey { get; }

    /// <summary><c>ACTIVE</c> or <c>DEACTIVE</c>.</summary>
    public string Status { get; }

    /// <summary>Whether it is active: the exact text <c>ACTIVE</c>.</summary>
    public bool IsActive => Status == EventStatus.Active;

    /// <summary>From when it is valid (UTC).</summary>
    public DateTimeOffset? CommencesOn { get; }

    /// <summary>Until when it is valid (UTC).</summary>
    public DateTimeOffset? ExpiresOn { get; }

    /// <summary>The state, not the key.</summary>
    public override string ToString() => $"API key: {Status}";
}
