namespace Mosip.Partner.Biometrics;

/// <summary>A quality score in an ISO 19794 record.</summary>
/// <param name="Score">0 to 100; 255 where the calculation failed.</param>
/// <param name="AlgorithmVendor">The vendor of the algorithm; 0 if not reported.</param>
/// <param name="Algorithm">The vendor's number of the algorithm; 0 if not reported.</param>
public readonly record struct IsoQuality(byte Score, ushort AlgorithmVendor = 0, ushort Algorithm = 0);
