using Mosip.Partner.Core.Errors;
using static Mosip.Partner.Management.Pms.TransitionGuard;

namespace Mosip.Partner.Management.Partners;

/// <summary>Where a partner stands. Approved and inactive means deactivated: for good from 1.2.2 on.</summary>
internal sealed record PartnerState(bool IsActive, bool HasCertificate, bool NeedsPolicyGroup, bool HasPolicyGroup, PmsRelease Release)
{
    public bool IsDeactivated => HasCertificate && !IsActive;

    public bool IsGone => IsDeactivated && Release > PmsRelease.V1_2_0;
}

/// <summary>Which changes of a partner PMS refuses, in its order.</summary>
internal static class PartnerTransitions
{
    public static MosipError? Activate(PartnerState partner) =>
        partner.IsGone ? AlreadyDeactivated
        : !partner.IsActive && !partner.HasCertificate ? Error("PMS_PRT_108", "Certficate is not uploaded for the given partner.Cannot activate the same.")
        : null;

    public static MosipError? Deactivate(PartnerState partner) => partner.IsGone ? AlreadyDeactivated : null;

    public static MosipError? UploadCertificate(PartnerState partner) =>
        partner.IsDeactivated ? Error("PMS_PMP_016", "Partner is not active.")
        : partner is { NeedsPolicyGroup: true, HasPolicyGroup: false } ? Error("PMS_PRT_054", "Policy group not mapped for given partner")
        : null;

    public static MosipError? SetPolicyGroup(PartnerState partner) =>
        partner.IsActive ? Error("PMS_PRT_050", "Policy group cannot be updated for approved partner") : null;

    private static MosipError AlreadyDeactivated => Error("PMS_PM_063", "The selected partner has already been deactivated.");
}
