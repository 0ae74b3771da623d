using Mosip.Partner.Core.Errors;
using static Mosip.Partner.Management.Pms.TransitionGuard;

namespace Mosip.Partner.Management.FtmChips;

/// <summary>Which changes of a chip PMS refuses.</summary>
internal static class FtmTransitions
{
    /// <summary>From 1.2.2 on, a certificate is taken first of all and, for renewal, when the chip is in use.</summary>
    public static MosipError? UploadCertificate(FtmChipRow chip) =>
        chip.Status == ApprovalStatus.PendingApproval || chip.Status == ApprovalStatus.Rejected ? Error("PMP_AUT_038", "The chip's state does not allow an upload.")
        : IsDeactivated(chip) ? Error("PMP_AUT_039", "FTM chip is deactivated.")
        : null;

    public static MosipError? Approve(FtmChipRow chip) =>
        chip.Status == ApprovalStatus.PendingCertificateUpload ? Error("PMP_AUT_033", "Certificate is not uploaded.") : null;

    public static MosipError? Deactivate(FtmChipRow chip) =>
        chip.Status != ApprovalStatus.Approved ? Error("PMS_FTM_ERROR_010", "The chip is not approved.")
        : IsDeactivated(chip) ? Error("PMS_FTM_ERROR_007", "The chip has already been deactivated.")
        : null;

    private static bool IsDeactivated(FtmChipRow chip) => chip.Status == ApprovalStatus.Approved && chip.IsActive == false;
}
