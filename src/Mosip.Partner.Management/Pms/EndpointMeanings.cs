using System.Collections.Frozen;

namespace Mosip.Partner.Management.Pms;

/// <summary>What a code means at an endpoint, where PMS uses one code for several things.</summary>
internal static class EndpointMeanings
{
    private static readonly FrozenDictionary<(string Code, string Endpoint), string> Known = new Dictionary<(string Code, string Endpoint), string>
    {
        [("PMS_PRT_108", "POST /partners")] = "this partner type needs a policy group",
        [("PMS_PRT_108", "POST /partners/v2")] = "this partner type needs a policy group",
        [("PMS_PRT_108", "GET /partners/{partnerId}/certificate")] = "the partner has not uploaded a certificate",
        [("PMS_PRT_108", "GET /partners/{partnerId}/certificate-data")] = "the partner has not uploaded a certificate",
        [("PMS_PRT_108", "PATCH /partners/{partnerId}")] = "the partner has not uploaded a certificate, which is what activates it",
        [("PMS_PRT_055", "PATCH /partners/{partnerId}/generate/apikey")] = "only the partner's own user may generate its keys, no administrator and no service account",
        [("PMS_PRT_055", "POST /partners")] = "the caller's e-mail address belongs to a partner already",
        [("PMS_PRT_055", "POST /partners/v2")] = "the caller's e-mail address belongs to a partner already",
        [("PMS_POL_008", "PUT /policies/group/{policygroupId}")] = "there is no such policy group",
        [("PMS_PMP_007", "PUT /partners/policy/{mappingkey}")] = "there is no such policy request",
        [("PMS_PMP_014", "PATCH /partners/{partnerId}/generate/apikey")] = "the partner's policy group has no policy of this name",
        [("PMS_PMP_014", "PUT /partners/{partnerId}/apikey/{apikey}/policies")] = "the new policy is not in the partner's policy group",
        [("KER-KMS-021", "POST /partners/certificate/upload")] = "the certificate ends in less than 335 days",
    }.ToFrozenDictionary();

    /// <summary>The endpoint, with the meaning where the code alone does not tell.</summary>
    public static string Describe(string? code, string endpoint) =>
        Known.TryGetValue((code ?? "", endpoint), out string? meaning) ? $"{endpoint}: {meaning}" : endpoint;
}
