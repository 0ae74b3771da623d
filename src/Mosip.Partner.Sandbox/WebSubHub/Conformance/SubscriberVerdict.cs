namespace Mosip.Partner.Sandbox.WebSubHub.Conformance;

/// <summary>What MOSIP's subscriber says about a delivery.</summary>
/// <param name="IsValid">Whether it takes the delivery. A delivery that is not valid and has no code is refused with KER-WSC-108.</param>
/// <param name="ErrorCode">The error before the comparison; null where it came to that.</param>
public sealed record SubscriberVerdict(bool IsValid, string? ErrorCode = null);
