namespace Mosip.Partner.Management;

/// <summary>A secure biometric interface (SBI), the software between the devices of a provider and whoever captures with them.</summary>
public sealed record BiometricInterfaceOnboarding
{
    /// <summary>The version (<c>swVersion</c>): 1 to 64 characters; each one of a provider has its own.</summary>
    public required string Version { get; init; }

    /// <summary>A short token of the binary (<c>swBinaryHash</c>): 1 to 36 characters, so not the hex form of a SHA-256.</summary>
    public required string BinaryHash { get; init; }

    /// <summary>When the software was built: at most 10 years ago, not in the future.</summary>
    public required DateTimeOffset BuiltAt { get; init; }

    /// <summary>When it may no longer be used: after today, at most 10 years ahead.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The devices that it serves.</summary>
    public IReadOnlyList<DeviceOnboarding> Devices { get; init; } = [];

    internal string Key => $"interface {Version}";

    internal IEnumerable<string> FindFaults()
    {
        if (string.IsNullOrWhiteSpace(Version) || Version.Length > 64)
            yield return "the Version of a biometric interface has 1 to 64 characters";
        if (string.IsNullOrWhiteSpace(BinaryHash) || BinaryHash.Length > 36)
            yield return $"the BinaryHash of the biometric interface '{Version}' has 1 to 36 characters, so a short token and not a SHA-256 in hex";
        if (ExpiresAt <= BuiltAt)
            yield return $"the biometric interface '{Version}' expires before it is built (PMS_AUT_507)";
        foreach (DeviceOnboarding device in Devices)
        {
            if ((string?[])[device.DeviceType.Value, device.DeviceSubType, device.Make, device.Model] is var texts && texts.Any(text => string.IsNullOrWhiteSpace(text) || text.Length > 36))
                yield return $"DeviceType, DeviceSubType, Make and Model of the device '{device.Make} {device.Model}' have 1 to 36 characters each";
        }
    }
}
