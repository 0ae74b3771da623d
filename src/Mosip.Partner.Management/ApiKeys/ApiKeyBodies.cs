using System.Text.Json.Serialization;

namespace Mosip.Partner.Management.ApiKeys;

internal sealed record ApiKeyStatusChange([property: JsonPropertyName("label")] string Label, [property: JsonPropertyName("status")] string Status);

internal sealed record ApiKeyPolicyChange([property: JsonPropertyName("oldPolicyID")] string OldPolicyId, [property: JsonPropertyName("newPolicyID")] string NewPolicyId);
