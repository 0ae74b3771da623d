namespace Mosip.Partner.Core.Policies;

/// <summary>What an authentication policy says to a request.</summary>
public sealed record AuthPolicyAnswer : PolicyAnswer
{
    internal AuthPolicyAnswer()
    {
    }

    /// <inheritdoc/>
    public override bool IsAllowed => Refusals.Count == 0;

    /// <summary>The factors of the request that the policy allows.</summary>
    public IReadOnlyList<PolicyFactor> AllowedFactors { get; init; } = [];

    /// <summary>The factors of the request that the policy does not allow.</summary>
    public IReadOnlyList<PolicyFactor> RefusedFactors { get; init; } = [];

    /// <summary>What the policy demands of every request and this one lacks.</summary>
    public IReadOnlyList<AllowedAuthType> MissingFactors { get; init; } = [];

    /// <summary>
    /// The identity attributes that the answer can carry (eKYC and kyc-exchange; else empty), by their names in the policy. IDA may return
    /// them under names of its own, <c>fullName</c> as <c>name_eng</c>, and leaves out what the person's record lacks.
    /// </summary>
    public IReadOnlyList<string> KycAttributes { get; init; } = [];

    /// <summary>The languages of these attributes; empty means every language of the country.</summary>
    public IReadOnlyList<string> KycLanguages { get; init; } = [];
}
