using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Management;

/// <summary>The policy that a partner asks for.</summary>
public sealed record PolicyGrant
{
    /// <summary>Name (not id) of the policy group. It is fixed once the certificate is uploaded.</summary>
    public required string Group { get; init; }

    /// <summary>Name of the policy in the group, exactly. Null asks for none: the partner only belongs to the group.</summary>
    public string? Name { get; init; }

    /// <summary>What the policy is needed for; the administrator reads it.</summary>
    public string UseCase { get; init; } = "Asked for at the onboarding of the partner";

    /// <summary>
    /// What the policy shall allow, where it is not there yet: with administrator credentials group and policy are made and published, without them the
    /// administrator is asked to. Default: null, the policy must be there.
    /// </summary>
    public PolicyDocument? Document { get; init; }

    /// <summary>Whether a new request is submitted where the administrator has rejected the last one. Default: no, the run ends with an error that says so.</summary>
    public bool AskAgainAfterRejection { get; init; }
}
