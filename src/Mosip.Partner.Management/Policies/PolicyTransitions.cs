using Mosip.Partner.Core.Errors;
using static Mosip.Partner.Management.Pms.TransitionGuard;

namespace Mosip.Partner.Management.Policies;

/// <summary>Which changes of a policy or group PMS refuses, in its order.</summary>
internal static class PolicyTransitions
{
    public static MosipError? Update(PolicyDetails policy) =>
        policy.Stage == PolicyStatus.Published ? Error("PMS_POL_055", "Published policy cannot be updated.") : null;

    public static MosipError? Publish(PolicyDetails policy, string policyGroupId) =>
        policy.PolicyGroupId is { } group && group != policyGroupId ? Error("PMS_POL_015", "Policy group and policy not mapped.")
        : policy.Stage == PolicyStatus.Published ? Error("PMS_POL_020", "Can not publish the published policy")
        : null;

    public static MosipError? ChangeStatus(PolicyDetails policy, ActivationStatus status) =>
        policy.Stage == PolicyStatus.Published ? Error("PMS_POL_058", "Status cannot be changed for published policy.")
        : policy.Stage == PolicyStatus.Drafted && status.IsActive ? Error("PMS_POL_054", "Cannot activate unpublished policy.")
        : null;

    public static MosipError? Deactivate(PolicyDetails policy) =>
        policy.Stage == PolicyStatus.Drafted ? Error("PMS_POL_072", "The selected policy is not in activated status")
        : policy.Stage == PolicyStatus.Deactivated ? Error("PMS_POL_062", "The policy has already been deactivated.")
        : null;

    /// <summary>An active policy keeps its group's activity as it is.</summary>
    public static MosipError? Update(PolicyGroupContents contents, bool isActive) =>
        contents.Group.IsActive != isActive && Has(contents, PolicyStatus.Published) ? ActivePolicies : null;

    public static MosipError? Deactivate(PolicyGroupContents contents) =>
        (contents.Group.IsActive, Has(contents, PolicyStatus.Published), Has(contents, PolicyStatus.Drafted)) switch
        {
            (false, _, _) => Error("PMS_POL_067", "The policy group has already been deactivated."),
            (_, true, true) => Error("PMS_POL_069", "Active or draft policies are associated with the policy group"),
            (_, true, false) => ActivePolicies,
            (_, false, true) => Error("PMS_POL_070", "Draft policies exists under the policy group."),
            _ => null,
        };

    private static MosipError ActivePolicies => Error("PMS_POL_056", "Active policies exists under the policy group.");

    private static bool Has(PolicyGroupContents contents, PolicyStatus stage) => contents.Policies.Any(policy => policy.Stage == stage);
}
