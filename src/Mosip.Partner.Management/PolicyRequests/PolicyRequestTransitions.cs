using Mosip.Partner.Core.Errors;
using static Mosip.Partner.Management.Pms.TransitionGuard;

namespace Mosip.Partner.Management.PolicyRequests;

/// <summary>Which changes of a policy request PMS refuses.</summary>
internal static class PolicyRequestTransitions
{
    /// <summary>Both decisions are final.</summary>
    public static MosipError? Decide(PolicyRequest request) =>
        request.Status == ApprovalStatus.Approved ? Error("PMS_PM_034", "Policy request already approved.")
        : request.Status == ApprovalStatus.Rejected ? Error("PMS_PM_035", "Policy request already rejected.")
        : null;
}
