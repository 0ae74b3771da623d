using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management;

/// <summary>Which secure biometric interfaces to list.</summary>
public sealed record BiometricInterfaceListQuery : ListQuery
{
    /// <summary>The column to sort by. Default: none, PMS's own order.</summary>
    public BiometricInterfaceSort? SortBy { get; init; }

    /// <summary>Part of the partner id.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Part of the organisation.</summary>
    public string? OrganisationName { get; init; }

    /// <summary>Part of the id.</summary>
    public string? Id { get; init; }

    /// <summary>Part of the version.</summary>
    public string? Version { get; init; }

    /// <summary>Where it stands.</summary>
    public ApprovalStatus? Status { get; init; }

    /// <summary><c>expired</c> or <c>valid</c>.</summary>
    public string? ExpiryStatus { get; init; }

    /// <summary>Only those that end within so many days, 1 to 30. From 1.3 on.</summary>
    public int? ExpiryWithinDays { get; init; }

    private protected override string? SortColumn => SortBy?.Value;

    private protected override void AddFilters(QueryText query)
    {
        query.Add("partnerId", ProviderId);
        query.Add("orgName", OrganisationName);
        query.Add("sbiId", Id);
        query.Add("sbiVersion", Version);
        query.Add("status", Status?.Value);
        query.Add("sbiExpiryStatus", ExpiryStatus);
        query.Add("expiryPeriod", ExpiryWithinDays?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
