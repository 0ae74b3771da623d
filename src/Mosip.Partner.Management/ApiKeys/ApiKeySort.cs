namespace Mosip.Partner.Management;

/// <summary>What the list of API keys can be sorted by.</summary>
/// <param name="Value">PMS's alias (<c>sortFieldName</c>).</param>
public readonly record struct ApiKeySort(string Value)
{
    /// <summary><c>partnerId</c>.</summary>
    public static ApiKeySort PartnerId => new("partnerId");

    /// <summary><c>apiKeyLabel</c>.</summary>
    public static ApiKeySort ApiKeyLabel => new("apiKeyLabel");

    /// <summary><c>orgName</c>.</summary>
    public static ApiKeySort OrganisationName => new("orgName");

    /// <summary><c>policyName</c>.</summary>
    public static ApiKeySort PolicyName => new("policyName");

    /// <summary><c>policyGroupName</c>.</summary>
    public static ApiKeySort PolicyGroupName => new("policyGroupName");

    /// <summary><c>status</c>.</summary>
    public static ApiKeySort Status => new("status");

    /// <summary><c>createdDateTime</c>.</summary>
    public static ApiKeySort CreatedAt => new("createdDateTime");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
