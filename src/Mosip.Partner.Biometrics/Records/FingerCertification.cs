namespace Mosip.Partner.Biometrics;

/// <summary>A certification of the capture device in a finger record.</summary>
/// <param name="Authority">The certifying authority.</param>
/// <param name="Scheme">The scheme.</param>
public readonly record struct FingerCertification(ushort Authority, byte Scheme);
