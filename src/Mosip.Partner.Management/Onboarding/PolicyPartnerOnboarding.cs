namespace Mosip.Partner.Management;

/// <summary>What a partner is onboarded with whose type works under a policy.</summary>
public abstract record PolicyPartnerOnboarding : PartnerOnboarding
{
    private protected PolicyPartnerOnboarding()
    {
    }

    /// <summary>The policy that the partner asks for.</summary>
    public required PolicyGrant Policy { get; init; }

    internal override PolicyGrant? RequestedPolicy => Policy;

    /// <summary>Label of the API key that is made; null makes none. Letters, digits, blanks and hyphens pass in every release.</summary>
    internal virtual string? RequestedApiKeyLabel => null;

    private protected override IEnumerable<string> FindFaults()
    {
        foreach (string fault in base.FindFaults())
            yield return fault;
        if (RequestedApiKeyLabel is { } label && (string.IsNullOrWhiteSpace(label) || label.Length > 36))
            yield return "ApiKeyLabel has 1 to 36 characters";
        if (RequestedApiKeyLabel is not null && Policy is { Name: null })
            yield return "Policy.Name is missing; an API key belongs to a policy";
    }
}
