namespace Mosip.Partner.Sandbox;

/// <summary>Why the sandbox refused, in plain words. Holds no personal data: ids, OTPs, names and keys are described, never quoted.</summary>
/// <param name="Check">The check that failed, for example <c>requestTime window</c>.</param>
/// <param name="Expected">What the check asks for.</param>
/// <param name="Actual">What the request held, masked where it is personal.</param>
public sealed record RefusalExplanation(string Check, string Expected, string Actual)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Check}: expected {Expected}; came {Actual}";
}
