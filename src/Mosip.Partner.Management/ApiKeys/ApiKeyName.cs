namespace Mosip.Partner.Management;

/// <summary>Names an API key without its value.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="PolicyId">Id of the policy.</param>
/// <param name="Label">The key's label.</param>
public sealed record ApiKeyName(string PartnerId, string PolicyId, string Label);
