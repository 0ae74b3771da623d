namespace Mosip.Partner.Biometrics;

/// <summary>What a biometric is captured for; the rules for images differ.</summary>
public enum BiometricPurpose
{
    /// <summary>Enrolment: lossless images.</summary>
    Registration,

    /// <summary>Authentication: images with loss, at most 15 to 1.</summary>
    Auth,
}
