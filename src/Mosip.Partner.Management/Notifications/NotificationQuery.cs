using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management;

/// <summary>Which notices to list. Administrators get those about authorities, and the weekly ones.</summary>
public sealed record NotificationQuery : ListQuery
{
    /// <summary><c>active</c> or <c>dismissed</c>.</summary>
    public string? Status { get; init; }

    /// <summary><c>root</c>, <c>intermediate</c>, <c>partner</c>, <c>weekly</c>, <c>sbi</c>, <c>ftm-chip</c> or <c>apikey</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The certificate.</summary>
    public string? CertificateId { get; init; }

    /// <summary>Its issuer.</summary>
    public string? IssuedBy { get; init; }

    /// <summary>Its subject.</summary>
    public string? IssuedTo { get; init; }

    /// <summary>Its domain.</summary>
    public PartnerDomain? Domain { get; init; }

    /// <summary>The day on which it ends.</summary>
    public DateOnly? ExpiryDate { get; init; }

    /// <summary>Weekly ones: since this day.</summary>
    public DateOnly? CreatedFrom { get; init; }

    /// <summary>Weekly ones: until this day.</summary>
    public DateOnly? CreatedUntil { get; init; }

    private protected override string? SortColumn => null;

    private protected override void AddFilters(QueryText query)
    {
        query.Add("notificationStatus", Status);
        query.Add("notificationType", Type);
        query.Add("certificateId", CertificateId);
        query.Add("issuedBy", IssuedBy);
        query.Add("issuedTo", IssuedTo);
        query.Add("partnerDomain", Domain?.Value);
        query.Add("expiryDate", ExpiryDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        query.Add("createdFromDate", CreatedFrom?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        query.Add("createdToDate", CreatedUntil?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
