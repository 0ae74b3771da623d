using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>The certificate of a chip, to be uploaded.</summary>
public sealed record FtmChipCertificate
{
    /// <summary>The FTM provider's partner id.</summary>
    [JsonPropertyName("ftpProviderId")]
    public required string ProviderId { get; init; }

    /// <summary>The chip. The wire spells it <c>ftpChipDeatilId</c>.</summary>
    [JsonPropertyName("ftpChipDeatilId")]
    public required string ChipId { get; init; }

    /// <summary>Whether the chip is for registration devices.</summary>
    [JsonPropertyName("isItForRegistrationDevice")]
    public required bool IsForRegistrationDevice { get; init; }

    /// <summary>The certificate as PEM text.</summary>
    [JsonPropertyName("certificateData")]
    public required string CertificateData { get; init; }

    /// <summary>The organisation, exactly as in the certificate's <c>O</c>.</summary>
    [JsonPropertyName("organizationName")]
    public required string OrganisationName { get; init; }

    /// <summary>The domain. Default: <see cref="PartnerDomain.Ftm"/>.</summary>
    [JsonPropertyName("partnerDomain")]
    public PartnerDomain Domain { get; init; } = PartnerDomain.Ftm;
}
