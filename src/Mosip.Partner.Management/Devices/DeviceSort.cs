namespace Mosip.Partner.Management;

/// <summary>What the list of device details can be sorted by.</summary>
/// <param name="Value">PMS's alias (<c>sortFieldName</c>).</param>
public readonly record struct DeviceSort(string Value)
{
    /// <summary><c>deviceId</c>.</summary>
    public static DeviceSort DeviceId => new("deviceId");

    /// <summary><c>sbiId</c>.</summary>
    public static DeviceSort SbiId => new("sbiId");

    /// <summary><c>sbiVersion</c>.</summary>
    public static DeviceSort SbiVersion => new("sbiVersion");

    /// <summary><c>partnerId</c>.</summary>
    public static DeviceSort PartnerId => new("partnerId");

    /// <summary><c>orgName</c>.</summary>
    public static DeviceSort OrganisationName => new("orgName");

    /// <summary><c>deviceType</c>.</summary>
    public static DeviceSort DeviceType => new("deviceType");

    /// <summary><c>deviceSubType</c>.</summary>
    public static DeviceSort DeviceSubType => new("deviceSubType");

    /// <summary><c>make</c>.</summary>
    public static DeviceSort Make => new("make");

    /// <summary><c>model</c>.</summary>
    public static DeviceSort Model => new("model");

    /// <summary><c>status</c>.</summary>
    public static DeviceSort Status => new("status");

    /// <summary><c>createdDateTime</c>.</summary>
    public static DeviceSort CreatedAt => new("createdDateTime");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
