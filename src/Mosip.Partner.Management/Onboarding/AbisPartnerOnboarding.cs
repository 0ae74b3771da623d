namespace Mosip.Partner.Management;

/// <summary>Onboards an ABIS Partner, which deduplicates biometrics. Policy type <c>DataShare</c>.</summary>
public sealed record AbisPartnerOnboarding : PolicyPartnerOnboarding
{
    /// <inheritdoc/>
    public override PartnerType PartnerType => PartnerType.AbisPartner;

    /// <summary>Label of an API key. Default: null, none is made; the queue needs none.</summary>
    public string? ApiKeyLabel { get; init; }

    internal override string? RequestedApiKeyLabel => ApiKeyLabel;
}
