namespace Mosip.Partner.Management;

/// <summary>What the list of OpenID Connect clients can be sorted by.</summary>
/// <param name="Value">PMS's alias (<c>sortFieldName</c>).</param>
public readonly record struct OidcClientSort(string Value)
{
    /// <summary><c>partnerId</c>.</summary>
    public static OidcClientSort PartnerId => new("partnerId");

    /// <summary><c>orgName</c>.</summary>
    public static OidcClientSort OrganisationName => new("orgName");

    /// <summary><c>policyGroupName</c>.</summary>
    public static OidcClientSort PolicyGroupName => new("policyGroupName");

    /// <summary><c>policyName</c>.</summary>
    public static OidcClientSort PolicyName => new("policyName");

    /// <summary><c>clientId</c>.</summary>
    public static OidcClientSort ClientId => new("clientId");

    /// <summary><c>clientName</c>.</summary>
    public static OidcClientSort ClientName => new("clientName");

    /// <summary><c>status</c>.</summary>
    public static OidcClientSort Status => new("status");

    /// <summary><c>createdDateTime</c>.</summary>
    public static OidcClientSort CreatedAt => new("createdDateTime");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
