namespace Mosip.Partner.Abis;

/// <summary>A search for a reference's duplicates.</summary>
public sealed record AbisSearch
{
    /// <summary>The request's id, the same for every attempt at it.</summary>
    public required string RequestId { get; init; }

    /// <summary>The reference, which is there.</summary>
    public required string ReferenceId { get; init; }

    /// <summary>The references to compare with, all of them there; null for all that there are.</summary>
    public IReadOnlyList<string>? Gallery { get; init; }

    /// <summary>How many candidates MOSIP wants at most; null where it does not say.</summary>
    public int? MaximumCandidates { get; init; }

    /// <summary>
    /// The false positive identification rate that MOSIP aims at, as -10 log10 of it: 30 is 1 in 1,000. Null where it does not say.
    /// </summary>
    public double? TargetFpir { get; init; }

    /// <summary>All flags of the request, those above among them.</summary>
    public IReadOnlyDictionary<string, string> Flags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
