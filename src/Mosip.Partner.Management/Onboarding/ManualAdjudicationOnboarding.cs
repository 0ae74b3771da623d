namespace Mosip.Partner.Management;

/// <summary>
/// Onboards a Manual Adjudication partner, which decides on duplicates. Policy type <c>DataShare</c>. With MOSIP's own roles the administrator uploads its
/// certificate and maps its policy, and there is no API key.
/// </summary>
public sealed record ManualAdjudicationOnboarding : PolicyPartnerOnboarding
{
    /// <inheritdoc/>
    public override PartnerType PartnerType => PartnerType.ManualAdjudication;
}
