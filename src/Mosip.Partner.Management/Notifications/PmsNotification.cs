using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A notice about something that ends soon.</summary>
public sealed record PmsNotification
{
    /// <summary>The id.</summary>
    [JsonPropertyName("notificationId")]
    public required string Id { get; init; }

    /// <summary>The partner.</summary>
    [JsonPropertyName("notificationPartnerId")]
    public string? PartnerId { get; init; }

    /// <summary><c>root</c>, <c>intermediate</c>, <c>partner</c>, <c>weekly</c>, <c>sbi</c>, <c>ftm-chip</c> or <c>apikey</c>, in some spelling.</summary>
    [JsonPropertyName("notificationType")]
    public string? Type { get; init; }

    /// <summary><c>active</c> or <c>dismissed</c>.</summary>
    [JsonPropertyName("notificationStatus")]
    public string? Status { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("createdDateTime")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>What it is about: <c>certificateDetails</c>, <c>ftmDetails</c>, <c>sbiDetails</c>, <c>apiKeyDetails</c>.</summary>
    [JsonPropertyName("notificationDetails")]
    public JsonElement? Details { get; init; }
}
