namespace Mosip.Partner.Ftm;

/// <summary>Who an FTM provider is.</summary>
public sealed record FtmProviderOptions
{
    /// <summary>The provider's partner id.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The organisation, exactly as in the <c>O</c> of its certificates.</summary>
    public required string OrganisationName { get; init; }
}
