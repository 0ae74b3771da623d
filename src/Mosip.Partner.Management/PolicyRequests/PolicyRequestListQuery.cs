using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management;

/// <summary>Which policy requests to list. Partners see their own only.</summary>
public sealed record PolicyRequestListQuery : ListQuery
{
    /// <summary>The column to sort by. Default: none, PMS's own order.</summary>
    public PolicyRequestSort? SortBy { get; init; }

    /// <summary>Part of the partner id.</summary>
    public string? PartnerId { get; init; }

    /// <summary>The kind of partner.</summary>
    public PartnerType? PartnerType { get; init; }

    /// <summary>Part of the organisation.</summary>
    public string? OrganisationName { get; init; }

    /// <summary>Part of what the partner wrote.</summary>
    public string? UseCaseDescription { get; init; }

    /// <summary>Where it stands.</summary>
    public ApprovalStatus? Status { get; init; }

    /// <summary>Part of the policy's id.</summary>
    public string? PolicyId { get; init; }

    /// <summary>Part of the policy's name.</summary>
    public string? PolicyName { get; init; }

    /// <summary>Part of the group's name.</summary>
    public string? PolicyGroupName { get; init; }

    private protected override string? SortColumn => SortBy?.Value;

    private protected override void AddFilters(QueryText query)
    {
        query.Add("partnerId", PartnerId);
        query.Add("partnerType", PartnerType?.Value);
        query.Add("orgName", OrganisationName);
        query.Add("partnerComment", UseCaseDescription);
        query.Add("status", Status?.Value);
        query.Add("policyId", PolicyId);
        query.Add("policyName", PolicyName);
        query.Add("policyGroupName", PolicyGroupName);
    }
}
