namespace Mosip.Partner.Abis;

/// <summary>A reference with the same biometrics.</summary>
/// <param name="ReferenceId">The reference, exactly as it was inserted.</param>
public sealed record AbisCandidate(string ReferenceId)
{
    /// <summary>How sure the match is, in whatever measure the vendor has; MOSIP keeps it.</summary>
    public AbisAnalytics Analytics { get; init; } = new();

    /// <summary>The same by modality; MOSIP keeps it.</summary>
    public IReadOnlyList<AbisModality> Modalities { get; init; } = [];
}
