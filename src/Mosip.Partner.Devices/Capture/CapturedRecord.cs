using Mosip.Partner.Biometrics;

namespace Mosip.Partner.Devices;

/// <summary>What a device captured: one record in clear, before it is signed or encrypted.</summary>
/// <param name="Type">Finger, iris or face.</param>
/// <param name="SubType">Which one, for example <c>Left IndexFinger</c>, <c>Right</c> or <c>UNKNOWN</c>; null for a face.</param>
/// <param name="Record">The ISO/IEC 19794 record with exactly one biometric; <see cref="FingerRecord"/>, <see cref="IrisRecord"/> and <see cref="FaceRecord"/> write them.</param>
/// <param name="QualityScore">Its quality, 0 to 100.</param>
public sealed record CapturedRecord(BiometricType Type, string? SubType, ReadOnlyMemory<byte> Record, decimal QualityScore)
{
    /// <summary>The kind only.</summary>
    public override string ToString() => $"CapturedRecord {{ {Type} {SubType} }}";
}
