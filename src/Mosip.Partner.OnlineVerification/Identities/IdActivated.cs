using Mosip.Partner.OnlineVerification.Reading;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification;

/// <summary>An id may be used again (<c>ACTIVATE_ID</c>). Both values replace what is stored, also where they are null.</summary>
public sealed class IdActivated : OnlineVerificationEvent
{
    internal IdActivated(HubEvent source, EventData data)
        : base(source)
    {
        IdHash = data.Required("id_hash");
        ExpiresAt = data.Time("expiry_timestamp");
        TransactionLimit = data.Number("transaction_limit");
    }

    /// <summary>Under what the person is filed.</summary>
    public string IdHash { get; }

    /// <summary>The id's end, which replaces the one before; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>How many authentications are left, which replaces the number before; null for no limit.</summary>
    public int? TransactionLimit { get; }
}
