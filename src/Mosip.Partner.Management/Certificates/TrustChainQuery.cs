using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management;

/// <summary>Which authorities' certificates to list.</summary>
public sealed record TrustChainQuery : ListQuery
{
    /// <summary>The column to sort by. Default: none, PMS's own order.</summary>
    public TrustChainSort? SortBy { get; init; }

    /// <summary><c>ROOT</c> or <c>INTERMEDIATE</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Part of the id.</summary>
    public string? CertificateId { get; init; }

    /// <summary>The domain.</summary>
    public PartnerDomain? Domain { get; init; }

    /// <summary>Part of the subject.</summary>
    public string? IssuedTo { get; init; }

    /// <summary>Part of the issuer.</summary>
    public string? IssuedBy { get; init; }

    /// <summary>Only those that end within so many days, 1 to 30. From 1.3 on.</summary>
    public int? ExpiryWithinDays { get; init; }

    private protected override string? SortColumn => SortBy?.Value;

    private protected override void AddFilters(QueryText query)
    {
        query.Add("caCertificateType", Type);
        query.Add("certificateId", CertificateId);
        query.Add("partnerDomain", Domain?.Value);
        query.Add("issuedTo", IssuedTo);
        query.Add("issuedBy", IssuedBy);
        query.Add("expiryPeriod", ExpiryWithinDays?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
