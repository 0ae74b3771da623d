using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management;

/// <summary>Which OpenID Connect clients to list. Partners see their own only.</summary>
public sealed record OidcClientListQuery : ListQuery
{
    /// <summary>The column to sort by. Default: none, PMS's own order.</summary>
    public OidcClientSort? SortBy { get; init; }

    /// <summary>Part of the partner id.</summary>
    public string? PartnerId { get; init; }

    /// <summary>Part of the organisation.</summary>
    public string? OrganisationName { get; init; }

    /// <summary>Part of the group's name.</summary>
    public string? PolicyGroupName { get; init; }

    /// <summary>Part of the policy's name.</summary>
    public string? PolicyName { get; init; }

    /// <summary>Part of the name.</summary>
    public string? Name { get; init; }

    /// <summary><c>ACTIVE</c> or <c>INACTIVE</c>.</summary>
    public string? Status { get; init; }

    private protected override string? SortColumn => SortBy?.Value;

    private protected override void AddFilters(QueryText query)
    {
        query.Add("partnerId", PartnerId);
        query.Add("orgName", OrganisationName);
        query.Add("policyGroupName", PolicyGroupName);
        query.Add("policyName", PolicyName);
        query.Add("clientName", Name);
        query.Add("status", Status);
    }
}
