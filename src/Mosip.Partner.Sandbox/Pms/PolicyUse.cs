using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>Whether a partner may use a policy that it names.</summary>
internal static class PolicyUse
{
    /// <summary>Finds the policy, with PMS's checks in PMS's order.</summary>
    /// <returns>The refusal; null where the policy was found.</returns>
    public static MosipAnswer? Find(PmsStore store, State.Partner partner, string? name, DateTimeOffset now, out Policy? policy)
    {
        policy = null;
        List<Policy> named = [.. store.Policies.Where(candidate => candidate.WasPublished && candidate.Name == name)];
        if (named.Count == 0)
            return MosipAnswer.Refuse(PmsErrors.PolicyNotExists, new("policyName", "a published policy", "a name that none has"));
        policy = named.Find(candidate => candidate.Group == partner.PolicyGroup);
        if (policy is null)
            return MosipAnswer.Refuse(PmsErrors.PolicyNotInGroup, new("policyName", "a policy of the partner's group", "one of another group"));
        if (!policy.IsActive)
            return MosipAnswer.Refuse(PmsErrors.PolicyNotActive, new("policy", "active", "deactivated"));
        if (policy.ValidUntil < now)
            return MosipAnswer.Refuse(PmsErrors.PolicyExpired, new("policy", "valid", "past its validity"));
        return policy.Group.IsActive ? null : MosipAnswer.Refuse(PmsErrors.PolicyGroupNotActive, new("policy group", "active", "inactive"));
    }
}
