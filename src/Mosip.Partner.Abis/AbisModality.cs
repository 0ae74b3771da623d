namespace Mosip.Partner.Abis;

/// <summary>What a modality contributed to a match.</summary>
/// <param name="BiometricType">The documentation has FIR for fingers, IIR for irises and FID for faces; MOSIP does not interpret it.</param>
/// <param name="Analytics">How sure it is.</param>
public sealed record AbisModality(string BiometricType, AbisAnalytics Analytics);
