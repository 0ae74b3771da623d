namespace Mosip.Partner.Management;

/// <summary>What a partner is onboarded with. There is one such record for each partner type.</summary>
public abstract record PartnerOnboarding
{
    private protected PartnerOnboarding()
    {
    }

    /// <summary>The type of the partner.</summary>
    public abstract PartnerType PartnerType { get; }

    /// <summary>Who the partner is.</summary>
    public required PartnerProfile Profile { get; init; }

    /// <summary>The partner's certificate.</summary>
    public required OnboardingCertificate Certificate { get; init; }

    /// <summary>The policy that the partner asks for; null where it asks for none.</summary>
    internal virtual PolicyGrant? RequestedPolicy => null;

    /// <summary>The partner; no contact.</summary>
    public sealed override string ToString() => $"{PartnerType} {Profile}";

    /// <summary>Finds what PMS would refuse, before anything is sent.</summary>
    /// <exception cref="ArgumentException">Something is missing or not allowed; all faults are in the message.</exception>
    internal void Validate()
    {
        string[] faults = [.. FindFaults()];
        if (faults.Length > 0)
            throw new ArgumentException($"The onboarding cannot begin: {string.Join("; ", faults)}.");
    }

    private protected virtual IEnumerable<string> FindFaults()
    {
        if (Profile is null)
            yield return "Profile is missing";
        foreach (string fault in Profile?.FindFaults() ?? [])
            yield return fault;
        if (Certificate is null)
            yield return "Certificate is missing";
        if (RequestedPolicy is { } policy && string.IsNullOrWhiteSpace(policy.Group))
            yield return "Policy.Group is empty";
        else if (PartnerType.NeedsPolicyGroup && RequestedPolicy is null)
            yield return $"Policy is missing; a partner of type {PartnerType} needs a policy group (PMS_PRT_108)";
        if (RequestedPolicy is { Name: { } name } && string.IsNullOrWhiteSpace(name))
            yield return "Policy.Name is empty; leave it out to ask for no policy";
    }
}
