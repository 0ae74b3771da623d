using System.Text;
using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A secure biometric interface as a search shows it.</summary>
public sealed record BiometricInterfaceRow
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The device provider.</summary>
    [JsonPropertyName("providerId")]
    public string? ProviderId { get; init; }

    /// <summary>Its organisation.</summary>
    [JsonPropertyName("partnerOrganizationName")]
    public string? OrganisationName { get; init; }

    /// <summary>The version.</summary>
    [JsonPropertyName("swVersion")]
    public string? Version { get; init; }

    /// <summary>The text that identifies the binary, in base64; see <see cref="BinaryHash"/>.</summary>
    [JsonPropertyName("swBinaryHash")]
    public string? EncodedBinaryHash { get; init; }

    /// <summary>A device detail that it is mapped to.</summary>
    [JsonPropertyName("deviceDetailId")]
    public string? DeviceDetailId { get; init; }

    /// <summary>When it was built.</summary>
    [JsonPropertyName("swCreateDateTime")]
    public DateTimeOffset? BuiltAt { get; init; }

    /// <summary>When it ends.</summary>
    [JsonPropertyName("swExpiryDateTime")]
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether it is approved.</summary>
    [JsonPropertyName("approvalStatus")]
    public ApprovalStatus Status { get; init; }

    /// <summary>Whether it is active.</summary>
    [JsonPropertyName("isActive")]
    public bool? IsActive { get; init; }

    /// <summary>Whether it is deleted.</summary>
    [JsonPropertyName("isDeleted")]
    public bool? IsDeleted { get; init; }

    /// <summary>Who made it.</summary>
    [JsonPropertyName("crBy")]
    public string? CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("crDtimes")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Who changed it last.</summary>
    [JsonPropertyName("updBy")]
    public string? UpdatedBy { get; init; }

    /// <summary>When it was changed last.</summary>
    [JsonPropertyName("updDtimes")]
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The text that identifies the binary, as it was registered; PMS's own text where that is no base64.</summary>
    [JsonIgnore]
    public string? BinaryHash
    {
        get
        {
            Span<byte> text = stackalloc byte[256];
            return EncodedBinaryHash is { Length: <= 256 } encoded && Convert.TryFromBase64String(encoded, text, out int length) ? Encoding.UTF8.GetString(text[..length]) : EncodedBinaryHash;
        }
    }
}
