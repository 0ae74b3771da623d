using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>How a partner stands after registration or update.</summary>
public sealed record PartnerStanding
{
    /// <summary>The partner.</summary>
    [JsonPropertyName("partnerId")]
    public string PartnerId { get; init; } = "";

    /// <summary><see cref="ApprovalStatus.InProgress"/> until the certificate is uploaded, then <see cref="ApprovalStatus.Approved"/>.</summary>
    [JsonPropertyName("status")]
    public ApprovalStatus Status { get; init; }
}
