namespace Mosip.Partner.Core.Policies;

/// <summary>What a partner would ask IDA, for <see cref="AuthPolicy.Allows(AuthPolicyRequest)"/>. It holds kinds of factors, never their values.</summary>
public sealed record AuthPolicyRequest
{
    /// <summary>The service that would be called.</summary>
    public required IdaService Service { get; init; }

    /// <summary>The factors that would be sent.</summary>
    public IReadOnlyList<PolicyFactor> Factors { get; init; } = [];
}
