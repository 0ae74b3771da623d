namespace Mosip.Partner.Core.Policies;

/// <summary>What a credential under a policy would carry.</summary>
public sealed record SharePolicyAnswer : PolicyAnswer
{
    internal SharePolicyAnswer()
    {
    }

    /// <summary>Whether everything that was asked for would be carried. MOSIP refuses nothing here: it leaves out what the policy does not share.</summary>
    public override bool IsAllowed => LeftOut.Count == 0;

    /// <summary>The attributes that the credential would carry, if the person's record has them.</summary>
    public IReadOnlyList<CarriedValue> Attributes { get; init; } = [];

    /// <summary>The attributes that were asked for and would be missing.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
