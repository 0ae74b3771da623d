namespace Mosip.Partner.Adjudication;

/// <summary>A case that a person decides.</summary>
public sealed record AdjudicationCase
{
    /// <summary>What decisions name it by. A verification that was sent back and comes again is another case, under the same request id.</summary>
    public required string CaseId { get; init; }

    /// <summary>What is to be decided.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>The request's id. MOSIP makes a new one whenever it sends an adjudication again; the one before is then unknown to it.</summary>
    public required string RequestId { get; init; }

    /// <summary>The applicant's registration id.</summary>
    public required string RegistrationId { get; init; }

    /// <summary>When MOSIP made the request; null where that cannot be read.</summary>
    public DateTimeOffset? RequestedAt { get; init; }

    /// <summary>Where the applicant's data is: the packet, and for an update the data so far as well.</summary>
    public IReadOnlyList<SharedReference> Applicant { get; init; } = [];

    /// <summary>The applications to compare with. MOSIP leaves out those that it failed to prepare; there may be none.</summary>
    public IReadOnlyList<GalleryEntry> Gallery { get; init; } = [];

    /// <summary>Kind and id.</summary>
    public override string ToString() => $"{Kind} {CaseId}";
}
