using System.Text.Json.Serialization;

namespace Mosip.Partner.Management.Notifications;

/// <summary>What can be changed of a notice.</summary>
internal sealed record NotificationChange([property: JsonPropertyName("notificationStatus")] string Status)
{
    public static readonly NotificationChange Dismissed = new("DISMISSED");
}
