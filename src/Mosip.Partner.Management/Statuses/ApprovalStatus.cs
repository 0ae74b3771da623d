using System.Text.Json.Serialization;
using Mosip.Partner.Management.Statuses;

namespace Mosip.Partner.Management;

/// <summary>Where a registration stands that an administrator, or a certificate, approves: partners, policy requests, devices, biometric interfaces, chips.</summary>
/// <param name="Value">MOSIP's word; compared without case.</param>
[JsonConverter(typeof(TextValueConverter<ApprovalStatus>))]
public readonly record struct ApprovalStatus(string Value) : ITextValue<ApprovalStatus>
{
    /// <summary><c>InProgress</c>: registered or asked for, not approved yet.</summary>
    public static ApprovalStatus InProgress => new("InProgress");

    /// <summary><c>pending_cert_upload</c>: a chip that waits for its certificate.</summary>
    public static ApprovalStatus PendingCertificateUpload => new("pending_cert_upload");

    /// <summary><c>pending_approval</c>: a device, biometric interface or chip that waits for the administrator.</summary>
    public static ApprovalStatus PendingApproval => new("pending_approval");

    /// <summary><c>approved</c>. Beside it, a flag may say that it was deactivated since.</summary>
    public static ApprovalStatus Approved => new("approved");

    /// <summary><c>rejected</c>: final.</summary>
    public static ApprovalStatus Rejected => new("rejected");

    /// <summary><c>deactivated</c>: final.</summary>
    public static ApprovalStatus Deactivated => new("deactivated");

    /// <summary>Whether both are the same word, without case.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(ApprovalStatus other) => string.Equals(Value ?? "", other.Value ?? "", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";

    static ApprovalStatus ITextValue<ApprovalStatus>.From(string value) => new(value);
}
