using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.DataShares;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>What partner management answers the credential service and the data share service about partners and their policies.</summary>
internal sealed class CredentialPolicies(PmsStore store)
{
    /// <summary>The policy under which a partner gets a type of credential; null for an unknown partner.</summary>
    public CredentialPolicy? Find(string partnerId, string credentialType)
    {
        lock (store.Gate)
        {
            if (store.FindPartner(partnerId) is not { IsActive: true } partner)
                return null;
            Policy? policy = store.CredentialTypes.FirstOrDefault(mapping => mapping.Partner == partner && mapping.CredentialType == credentialType)?.Policy;
            return policy is null
                ? new CredentialPolicy(null, null, partner.Upload?.Issued, [])
                : new CredentialPolicy(policy.Id, Read(policy), partner.Upload?.Issued, [.. store.ExtractorsOf(partnerId, policy.Id).Values]);
        }
    }

    /// <summary>How files are shared with a partner under a policy; null where the policy is not approved for it, or shares nothing.</summary>
    public SharingPolicy? FindSharing(string policyId, string partnerId)
    {
        lock (store.Gate)
        {
            return store.Requests.FirstOrDefault(request => request.Partner.Id == partnerId && request.Policy.Id == policyId && request.Status == PolicyRequestStatus.Approved) is { } approved
                && Read(approved.Policy) is { } policy
                    ? new SharingPolicy(policyId, partnerId, policy.Terms, approved.Partner.Upload?.Issued)
                    : null;
        }
    }

    /// <summary>The certificate that MOSIP signed for a partner.</summary>
    public X509Certificate2? FindCertificate(string partnerId)
    {
        lock (store.Gate)
            return store.FindPartner(partnerId)?.Upload?.Issued;
    }

    private static SharePolicy? Read(Policy policy) =>
        policy.Type == PolicyType.DataShare ? DataSharePolicy.Parse(policy.Document)
        : policy.Type == PolicyType.CredentialIssuance ? CredentialIssuancePolicy.Parse(policy.Document)
        : null;
}
