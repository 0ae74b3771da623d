using Mosip.Partner.Core.Errors;
using static Mosip.Partner.Management.Pms.TransitionGuard;

namespace Mosip.Partner.Management.Devices;

/// <summary>Which changes of a device detail PMS refuses. Approval and rejection of the first envelope are possible in every state.</summary>
internal static class DeviceTransitions
{
    public static MosipError? DecideForSbi(DeviceDetailRow device) =>
        device.Status == ApprovalStatus.PendingApproval ? null : Error("PMS_DEVICE_ERROR_010", "The device is not in pending approval state.");

    public static MosipError? Deactivate(DeviceDetailRow device) =>
        device.Status != ApprovalStatus.Approved ? Error("PMS_DEVICE_ERROR_023", "The device is not approved.")
        : device.IsActive == false ? Error("PMS_DEVICE_ERROR_014", "The device has already been deactivated.")
        : null;
}
