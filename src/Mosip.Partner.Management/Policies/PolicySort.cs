namespace Mosip.Partner.Management;

/// <summary>What the list of policies can be sorted by.</summary>
/// <param name="Value">PMS's alias (<c>sortFieldName</c>).</param>
public readonly record struct PolicySort(string Value)
{
    /// <summary><c>policyId</c>.</summary>
    public static PolicySort PolicyId => new("policyId");

    /// <summary><c>policyName</c>.</summary>
    public static PolicySort PolicyName => new("policyName");

    /// <summary><c>policyDescription</c>.</summary>
    public static PolicySort PolicyDescription => new("policyDescription");

    /// <summary><c>policyGroupName</c>.</summary>
    public static PolicySort PolicyGroupName => new("policyGroupName");

    /// <summary><c>status</c>.</summary>
    public static PolicySort Status => new("status");

    /// <summary><c>createdDateTime</c>.</summary>
    public static PolicySort CreatedAt => new("createdDateTime");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
