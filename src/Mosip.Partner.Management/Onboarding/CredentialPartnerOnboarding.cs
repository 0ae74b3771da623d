namespace Mosip.Partner.Management;

/// <summary>Onboards a Credential Partner, for example a print vendor. Policy type <c>DataShare</c>.</summary>
public sealed record CredentialPartnerOnboarding : CredentialOnboarding
{
    /// <inheritdoc/>
    public override PartnerType PartnerType => PartnerType.CredentialPartner;

    /// <summary>The types of credentials that the partner receives, for example <c>euin</c>, <c>qrcode</c>, <c>reprint</c>, <c>vercred</c>; the country configures which there are.</summary>
    public required IReadOnlyList<string> CredentialTypes { get; init; }

    internal override IReadOnlyList<string> RequestedCredentialTypes => CredentialTypes ?? [];
}
