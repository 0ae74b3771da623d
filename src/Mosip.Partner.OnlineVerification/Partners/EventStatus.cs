namespace Mosip.Partner.OnlineVerification;

/// <summary>The states of PMS's events.</summary>
internal static class EventStatus
{
    /// <summary>The one text that means active; any other means inactive (<c>PartnerServiceManager</c> of mosip/id-authentication).</summary>
    public const string Active = "ACTIVE";
}
