using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management;

/// <summary>Which policies to list.</summary>
public sealed record PolicyListQuery : ListQuery
{
    /// <summary>The column to sort by. Default: none, PMS's own order.</summary>
    public PolicySort? SortBy { get; init; }

    /// <summary>Part of the type.</summary>
    public string? Type { get; init; }

    /// <summary>Part of the id.</summary>
    public string? PolicyId { get; init; }

    /// <summary>Part of the name.</summary>
    public string? Name { get; init; }

    /// <summary>Part of the description.</summary>
    public string? Description { get; init; }

    /// <summary>Part of the group's name.</summary>
    public string? PolicyGroupName { get; init; }

    /// <summary><see cref="PolicyStatus.Draft"/>, <see cref="PolicyStatus.Activated"/> or <see cref="PolicyStatus.Deactivated"/>.</summary>
    public PolicyStatus? Status { get; init; }

    private protected override string? SortColumn => SortBy?.Value;

    private protected override void AddFilters(QueryText query)
    {
        query.Add("policyType", Type);
        query.Add("policyId", PolicyId);
        query.Add("policyName", Name);
        query.Add("policyDescription", Description);
        query.Add("policyGroupName", PolicyGroupName);
        query.Add("status", Status?.Value);
    }
}
