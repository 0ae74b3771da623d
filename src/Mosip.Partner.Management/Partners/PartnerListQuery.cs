using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management;

/// <summary>Which partners an administrator wants to see.</summary>
public sealed record PartnerListQuery : ListQuery
{
    /// <summary>The column to sort by. Default: none, PMS's own order.</summary>
    public PartnerSort? SortBy { get; init; }

    /// <summary>Part of the id.</summary>
    public string? PartnerId { get; init; }

    /// <summary>The kind of partner.</summary>
    public PartnerType? PartnerType { get; init; }

    /// <summary>Whether it is active.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Part of the organisation.</summary>
    public string? OrganisationName { get; init; }

    /// <summary>Part of the e-mail address.</summary>
    public string? EmailAddress { get; init; }

    /// <summary><c>uploaded</c> or <c>not_uploaded</c>.</summary>
    public string? CertificateUploadStatus { get; init; }

    /// <summary>Part of the group's name.</summary>
    public string? PolicyGroupName { get; init; }

    private protected override string? SortColumn => SortBy?.Value;

    private protected override void AddFilters(QueryText query)
    {
        query.Add("partnerId", PartnerId);
        query.Add("partnerType", PartnerType?.Value);
        query.Add("isActive", IsActive is { } isActive ? (isActive ? "true" : "false") : null);
        query.Add("orgName", OrganisationName);
        query.Add("emailAddress", EmailAddress);
        query.Add("certificateUploadStatus", CertificateUploadStatus);
        query.Add("policyGroupName", PolicyGroupName);
    }
}
