namespace Mosip.Partner.Core.Policies;

/// <summary>What a credential request would ask for, for <see cref="SharePolicy.Allows"/>.</summary>
public sealed record SharePolicyRequest
{
    /// <summary>The attributes that the request names (<c>sharableAttributes</c>); empty for all that the policy shares.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];
}
