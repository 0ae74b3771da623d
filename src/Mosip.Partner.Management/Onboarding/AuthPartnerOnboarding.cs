namespace Mosip.Partner.Management;

/// <summary>Onboards an Authentication Partner: a relying party that asks IDA who somebody is. Policy type <c>Auth</c>.</summary>
public sealed record AuthPartnerOnboarding : PolicyPartnerOnboarding
{
    /// <inheritdoc/>
    public override PartnerType PartnerType => PartnerType.AuthPartner;

    /// <summary>Label of the API key. Letters, digits, blanks and hyphens pass in every release. Default: <c>primary</c>.</summary>
    public string ApiKeyLabel { get; init; } = "primary";

    internal override string? RequestedApiKeyLabel => ApiKeyLabel;
}
