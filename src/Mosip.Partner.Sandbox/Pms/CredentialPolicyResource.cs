using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>What partners that receive credentials need beside their policy: biometric extractors, and the types of credentials that they get under it.</summary>
internal sealed class CredentialPolicyResource(PmsStore store, MosipRelease release) : IServiceResource
{
    private static readonly string[] CredentialTypes = ["auth", "qrcode", "euin", "reprint", "vercred", "opencrvs"];

    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("POST", "/partners/{partnerId}/bioextractors/{policyId}", AddExtractors) { Roles = PmsRoles.Extractors, Rules = [ExtractorRule] },
        new("GET", "/partners/{partnerId}/bioextractors/{policyId}", ReadExtractors) { Roles = PmsRoles.Extractors },
        new("POST", "/partners/{partnerId}/credentialtype/{credentialType}/policies/{policyName}", MapCredentialType) { Roles = PmsRoles.Extractors },
        new("GET", "/partners/{partnerId}/credentialtype/{credentialType}/policies", ReadCredentialType) { Roles = PmsRoles.Extractors },
    ];

    private static FieldRule ExtractorRule => FieldRule.Objects(
        "extractors", new FieldRule("attributeName"), new FieldRule("biometric"), FieldRule.Object("extractor", new FieldRule("provider"), new FieldRule("version")));

    private MosipAnswer AddExtractors(MosipCall call)
    {
        (string partnerId, string policyId) = (call.Path("partnerId"), call.Path("policyId"));
        List<PolicyRequest> requests = [.. store.Requests.Where(request => request.Partner.Id == partnerId && request.Policy.Id == policyId)];
        if (requests.Count == 0)
            return MosipAnswer.Refuse(PmsErrors.MappingNotExists, new("policy request", "one of this partner for this policy; extractors come after it and before its approval", "none"));
        if (requests.Exists(request => request.Status == PolicyRequestStatus.Approved))
            return MosipAnswer.Refuse(PmsErrors.MappingApproved, new("policy request", "one that is not approved yet", "approved"));
        if (call.Member("extractors") is not { ValueKind: JsonValueKind.Array } list)
            return MosipAnswer.Fail("Cannot invoke \"java.util.List.iterator()\" because the list is null", new("extractors", "a list", "none"));
        foreach (JsonElement entry in list.EnumerateArray())
        {
            BiometricExtractor extractor = Read(entry);
            store.ExtractorsOf(partnerId, policyId)[extractor.AttributeName] = extractor;
        }
        return MosipAnswer.Of(JsonValue.Create("Extractors added successfully."));
    }

    // "iris[left,right]" is a modality and its parts.
    private static BiometricExtractor Read(JsonElement entry)
    {
        string? biometric = Text(entry, "biometric");
        int bracket = biometric?.IndexOf('[', StringComparison.Ordinal) ?? -1;
        (string? modality, string? parts) = bracket < 0 ? (biometric, null) : (biometric![..bracket], biometric[(bracket + 1)..].TrimEnd(']'));
        JsonElement software = entry.TryGetProperty("extractor", out JsonElement member) ? member : default;
        return new BiometricExtractor(Text(entry, "attributeName") ?? "", modality, parts, Text(software, "provider"), Text(software, "version"));
    }

    private MosipAnswer ReadExtractors(MosipCall call)
    {
        ICollection<BiometricExtractor> extractors = store.ExtractorsOf(call.Path("partnerId"), call.Path("policyId")).Values;
        return extractors.Count == 0
            ? MosipAnswer.Refuse(PmsErrors.NoDetails, new("extractors of partner and policy", "one at least", "none"))
            : MosipAnswer.Of(new JsonObject
            {
                ["extractors"] = new JsonArray([.. extractors.Select(extractor => new JsonObject
                {
                    ["attributeName"] = extractor.AttributeName,
                    ["biometric"] = extractor.Biometric,
                    ["extractor"] = new JsonObject { ["provider"] = extractor.Provider, ["version"] = extractor.Version },
                })]),
            });
    }

    private MosipAnswer MapCredentialType(MosipCall call)
    {
        string type = call.Path("credentialType");
        if (!CredentialTypes.Contains(type))
            return MosipAnswer.Refuse(
                PmsErrors.CredentialTypeNotAllowed with { Message = PmsErrors.CredentialTypeNotAllowed.Message + string.Join(',', CredentialTypes) },
                new("credential type in the path", string.Join(", ", CredentialTypes), "another text"));
        if (store.FindPartner(call.Path("partnerId")) is not { } partner)
            return MosipAnswer.Refuse(PmsErrors.PartnerUnknown, new("partner id in the path", "a registered partner", "an unknown one"));
        if (!partner.IsActive)
            return MosipAnswer.Refuse(PmsErrors.PartnerNotActive, new("state of the partner", "active, that is with a certificate", "not active"));
        if (!partner.Type.TakesCredentials)
            return MosipAnswer.Refuse(
                PmsErrors.PartnerTypeNotAllowed with { Message = PmsErrors.PartnerTypeNotAllowed.Message + "Credential_Partner,Online_Verification_Partner,Auth_Partner" },
                new("type of the partner", "one that receives credentials", partner.Type.Code));
        if (PolicyUse.Find(store, partner, call.Path("policyName"), call.Now, out Policy? policy) is { } fault)
            return fault;
        if (release.Pms == PmsLine.V1_3 && store.CredentialTypes.Any(mapping => mapping.Partner == partner && mapping.CredentialType == type && mapping.Policy == policy))
            return MosipAnswer.Refuse(PmsErrors.CredentialTypeMapped, new("mapping of partner, policy and credential type", "none as yet", "one"));
        store.Set(new CredentialTypeMapping(partner, type, policy!));
        return MosipAnswer.Of(JsonValue.Create("Partner, policy and credentialType mapping done successfully."));
    }

    private MosipAnswer ReadCredentialType(MosipCall call)
    {
        if (store.CredentialTypes.FirstOrDefault(mapping => mapping.Partner.Id == call.Path("partnerId") && mapping.CredentialType == call.Path("credentialType")) is not { Policy: var policy } mapping)
            return MosipAnswer.Refuse(PmsErrors.NoDetails, new("mapping of partner and credential type", "one", "none"));
        JsonObject json = PolicyResource.DescribePolicy(policy);
        json["partnerId"] = mapping.Partner.Id;
        json["credentialType"] = mapping.CredentialType;
        return MosipAnswer.Of(json);
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}
