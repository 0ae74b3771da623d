namespace Mosip.Partner.Biometrics;

/// <summary>Something about a biometric record that MOSIP does not take, or takes with a warning.</summary>
/// <param name="Field">The field, in the words of ISO/IEC 19794, for example <c>image compression</c>.</param>
/// <param name="Message">What the field is and what it should be; never content of the image.</param>
/// <param name="IsWarning">Whether MOSIP only warns.</param>
public sealed record IsoFinding(string Field, string Message, bool IsWarning = false);
