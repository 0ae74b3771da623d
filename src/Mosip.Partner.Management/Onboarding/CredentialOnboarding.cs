namespace Mosip.Partner.Management;

/// <summary>What a partner is onboarded with that receives credentials.</summary>
public abstract record CredentialOnboarding : PolicyPartnerOnboarding
{
    private protected CredentialOnboarding()
    {
    }

    /// <summary>What turns biometrics into what the partner receives; at least one. PMS wants them after the request for the policy and before its approval.</summary>
    public required IReadOnlyList<BiometricExtractor> Extractors { get; init; }

    /// <summary>Label of an API key. Default: null, none is made; credentials need none.</summary>
    public string? ApiKeyLabel { get; init; }

    internal override string? RequestedApiKeyLabel => ApiKeyLabel;

    internal abstract IReadOnlyList<string> RequestedCredentialTypes { get; }

    private protected override IEnumerable<string> FindFaults()
    {
        foreach (string fault in base.FindFaults())
            yield return fault;
        if (Extractors is not { Count: > 0 })
            yield return $"Extractors is empty; the policy of a partner of type {PartnerType} is approved with extractors only (PMS_PM_051)";
        if (Policy is { Name: null })
            yield return "Policy.Name is missing; extractors and credential types belong to a policy";
        if (RequestedCredentialTypes.Any(string.IsNullOrWhiteSpace))
            yield return "CredentialTypes has an empty entry";
    }
}
