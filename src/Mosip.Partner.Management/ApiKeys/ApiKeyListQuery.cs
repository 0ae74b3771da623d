using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management;

/// <summary>Which API keys to list. Partners see their own only.</summary>
public sealed record ApiKeyListQuery : ListQuery
{
    /// <summary>The column to sort by. Default: none, PMS's own order.</summary>
    public ApiKeySort? SortBy { get; init; }

    /// <summary>Part of the partner id.</summary>
    public string? PartnerId { get; init; }

    /// <summary>Part of the label.</summary>
    public string? Label { get; init; }

    /// <summary>Part of the organisation.</summary>
    public string? OrganisationName { get; init; }

    /// <summary>Part of the policy's name.</summary>
    public string? PolicyName { get; init; }

    /// <summary>Part of the group's name.</summary>
    public string? PolicyGroupName { get; init; }

    /// <summary><c>activated</c> or <c>deactivated</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Only those that end within so many days, 1 to 30. From the final 1.3.0 on; before, PMS ignores it.</summary>
    public int? ExpiryWithinDays { get; init; }

    private protected override string? SortColumn => SortBy?.Value;

    private protected override void AddFilters(QueryText query)
    {
        query.Add("partnerId", PartnerId);
        query.Add("apiKeyLabel", Label);
        query.Add("orgName", OrganisationName);
        query.Add("policyName", PolicyName);
        query.Add("policyGroupName", PolicyGroupName);
        query.Add("status", Status);
        query.Add("expiryPeriod", ExpiryWithinDays?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
