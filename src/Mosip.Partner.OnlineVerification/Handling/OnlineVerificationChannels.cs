namespace Mosip.Partner.OnlineVerification;

/// <summary>The inbox's channels of an online verification partner.</summary>
public static class OnlineVerificationChannels
{
    /// <summary>Events of all topics, by event id.</summary>
    public const string Events = "online-verification";

    /// <summary>Messages to MOSIP that wait to be published, by their own event id.</summary>
    public const string Messages = "online-verification-messages";
}
