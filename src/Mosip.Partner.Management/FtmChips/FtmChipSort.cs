namespace Mosip.Partner.Management;

/// <summary>What the list of chips can be sorted by.</summary>
/// <param name="Value">PMS's alias (<c>sortFieldName</c>).</param>
public readonly record struct FtmChipSort(string Value)
{
    /// <summary><c>partnerId</c>.</summary>
    public static FtmChipSort PartnerId => new("partnerId");

    /// <summary><c>orgName</c>.</summary>
    public static FtmChipSort OrganisationName => new("orgName");

    /// <summary><c>ftmId</c>.</summary>
    public static FtmChipSort FtmId => new("ftmId");

    /// <summary><c>make</c>.</summary>
    public static FtmChipSort Make => new("make");

    /// <summary><c>model</c>.</summary>
    public static FtmChipSort Model => new("model");

    /// <summary><c>status</c>.</summary>
    public static FtmChipSort Status => new("status");

    /// <summary><c>createdDateTime</c>.</summary>
    public static FtmChipSort CreatedAt => new("createdDateTime");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
