using Mosip.Partner.Biometrics;

namespace Mosip.Partner.Abis;

/// <summary>A reference that MOSIP wants to be kept. Personal: it prints as its ids.</summary>
public sealed record AbisEnrolment
{
    /// <summary>The request's id, the same for every attempt at it.</summary>
    public required string RequestId { get; init; }

    /// <summary>
    /// The reference: a UUID that MOSIP makes for each attempt at an application. One person can be there under several.
    /// </summary>
    public required string ReferenceId { get; init; }

    /// <summary>Which attempt at the request this is, from 1. Above 1 an earlier one may have kept the biometrics.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>The biometrics that have data, at least one; missing fingers are not among them.</summary>
    public required IReadOnlyList<CbeffRecord> Biometrics { get; init; }

    /// <summary>The ids, nothing of the biometrics.</summary>
    public override string ToString() => $"enrolment of {ReferenceId} (request {RequestId})";
}
