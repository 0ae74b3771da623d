namespace Mosip.Partner.Core.Policies;

/// <summary>What a MISP's policy says to a service.</summary>
public sealed record MispPolicyAnswer : PolicyAnswer
{
    internal MispPolicyAnswer()
    {
    }

    /// <inheritdoc/>
    public override bool IsAllowed => Refusals.Count == 0;
}
