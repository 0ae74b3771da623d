using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management;

/// <summary>Which licences to list.</summary>
public sealed record MispLicenceListQuery : ListQuery
{
    /// <summary>Part of the partner id.</summary>
    public string? PartnerId { get; init; }

    /// <summary>Part of the organisation.</summary>
    public string? OrganisationName { get; init; }

    /// <summary>Part of the group's name.</summary>
    public string? PolicyGroupName { get; init; }

    /// <summary>Part of the policy's name.</summary>
    public string? PolicyName { get; init; }

    /// <summary>Part of the licence's name.</summary>
    public string? Name { get; init; }

    /// <summary><c>activated</c> or <c>deactivated</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Only those that end within so many days, 1 to 30.</summary>
    public int? ExpiryWithinDays { get; init; }

    private protected override string? SortColumn => null;

    private protected override void AddFilters(QueryText query)
    {
        query.Add("partnerId", PartnerId);
        query.Add("orgName", OrganisationName);
        query.Add("policyGroupName", PolicyGroupName);
        query.Add("policyName", PolicyName);
        query.Add("mispLicenseKeyName", Name);
        query.Add("status", Status);
        query.Add("expiryPeriod", ExpiryWithinDays?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
