namespace Mosip.Partner.Management;

/// <summary>Onboards a MISP, whose licence key carries the traffic of relying parties. With MOSIP's own roles the administrator uploads its certificate and maps its policy.</summary>
public sealed record MispOnboarding : PartnerOnboarding
{
    /// <inheritdoc/>
    public override PartnerType PartnerType => PartnerType.MispPartner;

    /// <summary>A policy of type <c>MISP</c>, which says what the MISP may do for the partners behind it. Default: null, none.</summary>
    public PolicyGrant? Policy { get; init; }

    internal override PolicyGrant? RequestedPolicy => Policy;
}
