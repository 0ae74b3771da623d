namespace Mosip.Partner.Management;

/// <summary>What the list of policy requests can be sorted by.</summary>
/// <param name="Value">PMS's alias (<c>sortFieldName</c>).</param>
public readonly record struct PolicyRequestSort(string Value)
{
    /// <summary><c>partnerId</c>.</summary>
    public static PolicyRequestSort PartnerId => new("partnerId");

    /// <summary><c>partnerType</c>.</summary>
    public static PolicyRequestSort PartnerType => new("partnerType");

    /// <summary><c>orgName</c>.</summary>
    public static PolicyRequestSort OrganisationName => new("orgName");

    /// <summary><c>policyId</c>.</summary>
    public static PolicyRequestSort PolicyId => new("policyId");

    /// <summary><c>policyGroupName</c>.</summary>
    public static PolicyRequestSort PolicyGroupName => new("policyGroupName");

    /// <summary><c>policyName</c>.</summary>
    public static PolicyRequestSort PolicyName => new("policyName");

    /// <summary><c>status</c>.</summary>
    public static PolicyRequestSort Status => new("status");

    /// <summary><c>requestDetail</c>.</summary>
    public static PolicyRequestSort RequestDetail => new("requestDetail");

    /// <summary><c>createdDateTime</c>.</summary>
    public static PolicyRequestSort CreatedAt => new("createdDateTime");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
