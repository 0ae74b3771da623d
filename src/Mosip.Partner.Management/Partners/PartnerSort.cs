namespace Mosip.Partner.Management;

/// <summary>What the administrators' list of partners can be sorted by.</summary>
/// <param name="Value">PMS's alias (<c>sortFieldName</c>).</param>
public readonly record struct PartnerSort(string Value)
{
    /// <summary><c>partnerId</c>.</summary>
    public static PartnerSort PartnerId => new("partnerId");

    /// <summary><c>partnerType</c>.</summary>
    public static PartnerSort PartnerType => new("partnerType");

    /// <summary><c>orgName</c>.</summary>
    public static PartnerSort OrganisationName => new("orgName");

    /// <summary><c>policyGroupId</c>.</summary>
    public static PartnerSort PolicyGroupId => new("policyGroupId");

    /// <summary><c>policyGroupName</c>.</summary>
    public static PartnerSort PolicyGroupName => new("policyGroupName");

    /// <summary><c>emailAddress</c>.</summary>
    public static PartnerSort EmailAddress => new("emailAddress");

    /// <summary><c>certificateUploadStatus</c>.</summary>
    public static PartnerSort CertificateUploadStatus => new("certificateUploadStatus");

    /// <summary><c>status</c>.</summary>
    public static PartnerSort Status => new("status");

    /// <summary><c>isActive</c>.</summary>
    public static PartnerSort IsActive => new("isActive");

    /// <summary><c>createdDateTime</c>.</summary>
    public static PartnerSort CreatedAt => new("createdDateTime");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
