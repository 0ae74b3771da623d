namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>A version of a provider's software, its secure biometric interface.</summary>
internal sealed class BiometricInterface(string id, Partner provider, DateTimeOffset createdAt)
{
    public string Id { get; } = id;

    public Partner Provider { get; } = provider;

    public required string BinaryHash { get; set; }

    public required string Version { get; set; }

    public required DateTimeOffset SoftwareCreatedAt { get; set; }

    public required DateTimeOffset SoftwareExpiresAt { get; set; }

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public string ApprovalStatus { get; set; } = HardwareStatus.Pending;

    public bool IsActive { get; set; }

    /// <summary>The devices that the software serves, and whether each mapping is active.</summary>
    public Dictionary<DeviceDetail, bool> Devices { get; } = [];
}
