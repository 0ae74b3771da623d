using Mosip.Partner.Core.Errors;
using static Mosip.Partner.Management.Pms.TransitionGuard;

namespace Mosip.Partner.Management.BiometricInterfaces;

/// <summary>Which changes of a secure biometric interface PMS refuses.</summary>
internal static class SbiTransitions
{
    public static MosipError? Decide(BiometricInterfaceRow sbi) =>
        sbi.Status == ApprovalStatus.Approved && sbi.IsActive == true ? Error("PMS_AUT_517", "The secure biometric interface is already approved.")
        : sbi.Status == ApprovalStatus.Rejected ? Error("PMS_AUT_518", "The secure biometric interface is already rejected.")
        : null;

    public static MosipError? AddDevice(BiometricInterfaceRow sbi) =>
        sbi.Status == ApprovalStatus.PendingApproval ? Error("PMS_DEVICE_ERROR_009", "The SBI is not approved yet.")
        : sbi.Status == ApprovalStatus.Rejected ? Error("PMS_DEVICE_ERROR_028", "The SBI is rejected.")
        : IsDeactivated(sbi) ? Error("PMS_DEVICE_ERROR_029", "The SBI is deactivated.")
        : null;

    public static MosipError? MapDevice(BiometricInterfaceRow sbi) =>
        sbi.IsActive == false ? Error("PMS_AUT_511", "SBI for which device is being mapped is not approved") : null;

    public static MosipError? Deactivate(BiometricInterfaceRow sbi) =>
        sbi.Status != ApprovalStatus.Approved ? Error("PMS_DEVICE_ERROR_022", "The SBI is not approved.")
        : IsDeactivated(sbi) ? Error("PMS_DEVICE_ERROR_020", "The SBI has already been deactivated.")
        : null;

    private static bool IsDeactivated(BiometricInterfaceRow sbi) => sbi.Status == ApprovalStatus.Approved && sbi.IsActive == false;
}
