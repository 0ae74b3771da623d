namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>Which software makes the templates of one attribute that a partner is sent.</summary>
/// <param name="AttributeName">The attribute of the policy.</param>
/// <param name="Modality">For example <c>iris</c>.</param>
/// <param name="SubTypes">For example <c>left,right</c>; null for all.</param>
/// <param name="Provider">Who made the software.</param>
/// <param name="Version">Its version.</param>
internal sealed record BiometricExtractor(string AttributeName, string? Modality, string? SubTypes, string? Provider, string? Version)
{
    /// <summary>Modality and parts as the wire joins them.</summary>
    public string? Biometric => SubTypes is null ? Modality : $"{Modality}[{SubTypes}]";
}
