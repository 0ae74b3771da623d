using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management;

/// <summary>Which device details to list.</summary>
public sealed record DeviceListQuery : ListQuery
{
    /// <summary>The column to sort by. Default: none, PMS's own order.</summary>
    public DeviceSort? SortBy { get; init; }

    /// <summary>Part of the id.</summary>
    public string? Id { get; init; }

    /// <summary>Part of the partner id.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Part of the organisation.</summary>
    public string? OrganisationName { get; init; }

    /// <summary>The type.</summary>
    public DeviceType? DeviceType { get; init; }

    /// <summary>Part of the sub-type.</summary>
    public string? DeviceSubType { get; init; }

    /// <summary>Where it stands.</summary>
    public ApprovalStatus? Status { get; init; }

    /// <summary>Part of the make.</summary>
    public string? Make { get; init; }

    /// <summary>Part of the model.</summary>
    public string? Model { get; init; }

    /// <summary>The biometric interface.</summary>
    public string? SbiId { get; init; }

    /// <summary>Its version.</summary>
    public string? SbiVersion { get; init; }

    private protected override string? SortColumn => SortBy?.Value;

    private protected override void AddFilters(QueryText query)
    {
        query.Add("deviceId", Id);
        query.Add("partnerId", ProviderId);
        query.Add("orgName", OrganisationName);
        query.Add("deviceType", DeviceType?.Value);
        query.Add("deviceSubType", DeviceSubType);
        query.Add("status", Status?.Value);
        query.Add("make", Make);
        query.Add("model", Model);
        query.Add("sbiId", SbiId);
        query.Add("sbiVersion", SbiVersion);
    }
}
