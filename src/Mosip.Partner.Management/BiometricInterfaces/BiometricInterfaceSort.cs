namespace Mosip.Partner.Management;

/// <summary>What the list of secure biometric interfaces can be sorted by.</summary>
/// <param name="Value">PMS's alias (<c>sortFieldName</c>).</param>
public readonly record struct BiometricInterfaceSort(string Value)
{
    /// <summary><c>partnerId</c>.</summary>
    public static BiometricInterfaceSort PartnerId => new("partnerId");

    /// <summary><c>orgName</c>.</summary>
    public static BiometricInterfaceSort OrganisationName => new("orgName");

    /// <summary><c>partnerType</c>.</summary>
    public static BiometricInterfaceSort PartnerType => new("partnerType");

    /// <summary><c>sbiId</c>.</summary>
    public static BiometricInterfaceSort SbiId => new("sbiId");

    /// <summary><c>sbiVersion</c>.</summary>
    public static BiometricInterfaceSort SbiVersion => new("sbiVersion");

    /// <summary><c>sbiCreatedDateTime</c>.</summary>
    public static BiometricInterfaceSort BuiltAt => new("sbiCreatedDateTime");

    /// <summary><c>sbiExpiryDateTime</c>.</summary>
    public static BiometricInterfaceSort ExpiresAt => new("sbiExpiryDateTime");

    /// <summary><c>status</c>.</summary>
    public static BiometricInterfaceSort Status => new("status");

    /// <summary><c>createdDateTime</c>.</summary>
    public static BiometricInterfaceSort CreatedAt => new("createdDateTime");

    /// <summary><c>sbiExpiryStatus</c>.</summary>
    public static BiometricInterfaceSort SbiExpiryStatus => new("sbiExpiryStatus");

    /// <summary><c>countOfAssociatedDevices</c>.</summary>
    public static BiometricInterfaceSort CountOfAssociatedDevices => new("countOfAssociatedDevices");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
