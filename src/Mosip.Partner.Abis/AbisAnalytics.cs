namespace Mosip.Partner.Abis;

/// <summary>How sure a match is. MOSIP wants both members as texts; further ones are the vendor's own.</summary>
/// <param name="Confidence">For example <c>97</c>; null where there is none.</param>
/// <param name="InternalScore">The matcher's own score; null where there is none.</param>
public sealed record AbisAnalytics(string? Confidence = null, string? InternalScore = null)
{
    /// <summary>The vendor's own members. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
