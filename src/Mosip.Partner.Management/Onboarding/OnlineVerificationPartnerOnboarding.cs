namespace Mosip.Partner.Management;

/// <summary>Onboards an Online Verification Partner, which runs an own ID Authentication. Policy type <c>DataShare</c>.</summary>
public sealed record OnlineVerificationPartnerOnboarding : CredentialOnboarding
{
    /// <inheritdoc/>
    public override PartnerType PartnerType => PartnerType.OnlineVerificationPartner;

    /// <summary>The types of credentials that the partner receives. Default: <c>auth</c>.</summary>
    public IReadOnlyList<string> CredentialTypes { get; init; } = ["auth"];

    internal override IReadOnlyList<string> RequestedCredentialTypes => CredentialTypes ?? [];
}
