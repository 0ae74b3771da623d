using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Sandbox.Ida.Matching;

/// <summary>How a comparison of demographic data ended.</summary>
public enum DemographicMatchKind
{
    /// <summary>Everything that was sent fits the record.</summary>
    Match,

    /// <summary>Something differs, or nothing could be compared.</summary>
    Mismatch,

    /// <summary>A fault ended the comparison; it is the only error.</summary>
    ProcessingError,
}

/// <summary>The result of comparing the demographic data of a request with a record.</summary>
public sealed record DemographicMatch
{
    /// <summary>Whether the person is taken for the one of the record, as far as demographic data go.</summary>
    public bool AuthStatus => Kind == DemographicMatchKind.Match;

    /// <summary>How the comparison ended.</summary>
    public required DemographicMatchKind Kind { get; init; }

    /// <summary>One entry for every attribute and language that differs, or the fault; empty if nothing was compared (MOSIP sends null).</summary>
    public IReadOnlyList<MosipError> Errors { get; init; } = [];

    /// <summary>For each error: what was compared. Values are never quoted.</summary>
    public IReadOnlyList<RefusalExplanation> Explanations { get; init; } = [];
}
