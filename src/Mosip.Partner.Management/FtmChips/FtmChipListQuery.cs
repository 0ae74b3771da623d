using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management;

/// <summary>Which chips to list.</summary>
public sealed record FtmChipListQuery : ListQuery
{
    /// <summary>The column to sort by. Default: none, PMS's own order.</summary>
    public FtmChipSort? SortBy { get; init; }

    /// <summary>Part of the partner id.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Part of the organisation.</summary>
    public string? OrganisationName { get; init; }

    /// <summary>Part of the id.</summary>
    public string? Id { get; init; }

    /// <summary>Part of the make.</summary>
    public string? Make { get; init; }

    /// <summary>Part of the model.</summary>
    public string? Model { get; init; }

    /// <summary>Where it stands.</summary>
    public ApprovalStatus? Status { get; init; }

    private protected override string? SortColumn => SortBy?.Value;

    private protected override void AddFilters(QueryText query)
    {
        query.Add("partnerId", ProviderId);
        query.Add("orgName", OrganisationName);
        query.Add("ftmId", Id);
        query.Add("make", Make);
        query.Add("model", Model);
        query.Add("status", Status?.Value);
    }
}
