namespace Mosip.Partner.Biometrics;

/// <summary>The quality of a biometric.</summary>
/// <param name="Score">0 to 100; null where the calculation failed.</param>
/// <param name="AlgorithmOrganisation">The owner of the algorithm; MOSIP writes <c>HMAC</c>, which says nothing about quality.</param>
/// <param name="AlgorithmType">The algorithm; MOSIP writes <c>SHA-256</c>.</param>
public sealed record CbeffQuality(int? Score, string? AlgorithmOrganisation = "HMAC", string? AlgorithmType = "SHA-256");
