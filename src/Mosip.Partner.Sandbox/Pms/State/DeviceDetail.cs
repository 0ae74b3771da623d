namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>A make and model of a device provider.</summary>
internal sealed class DeviceDetail(string id, Partner provider, DeviceSubType subType, DateTimeOffset createdAt)
{
    public string Id { get; } = id;

    public Partner Provider { get; } = provider;

    public DeviceSubType SubType { get; set; } = subType;

    public required string Make { get; set; }

    public required string Model { get; set; }

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public string ApprovalStatus { get; set; } = HardwareStatus.Pending;

    public bool IsActive { get; set; }
}

/// <summary>A kind of device.</summary>
/// <param name="Type">For example <c>Finger</c>.</param>
/// <param name="Code">For example <c>Slap</c>.</param>
internal sealed record DeviceSubType(string Type, string Code)
{
    public static readonly IReadOnlyList<DeviceSubType> All =
        [new("Finger", "Slap"), new("Finger", "Single"), new("Finger", "Touchless"), new("Iris", "Single"), new("Iris", "Double"), new("Face", "Full face")];
}

/// <summary>The states of devices, biometric interfaces and chips.</summary>
internal static class HardwareStatus
{
    public const string PendingCertificate = "pending_cert_upload";
    public const string Pending = "pending_approval";
    public const string Approved = "approved";
    public const string Rejected = "rejected";

    /// <summary>The state as the lists of the second envelope name it.</summary>
    public static string Listed(string status, bool isActive) => status == Approved && !isActive ? "deactivated" : status;
}
