namespace Mosip.Partner.Adjudication;

/// <summary>The decisions that exist in an adjudication. Each is kept before it is sent, and sent at most once: MOSIP takes a second one for an error of the registration.</summary>
public interface IAdjudicationDecisions
{
    /// <summary>The applicant is nobody of the gallery: the registration goes on.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="notes">What the operators say; null for nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where the case was decided before; that decision stands.</returns>
    /// <exception cref="ArgumentException">There is no such case.</exception>
    Task<bool> NoMatchAsync(string caseId, OperatorNotes? notes = null, CancellationToken cancellationToken = default);

    /// <summary>The applicant is the same person as some of the gallery: the registration is rejected, whoever of the gallery it is.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="registrationIds">Whom of the gallery, at least one.</param>
    /// <param name="notes">What the operators say; null for nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where the case was decided before; that decision stands.</returns>
    /// <exception cref="ArgumentException">There is no such case, or an id is not in its gallery, or there is none.</exception>
    Task<bool> MatchAsync(string caseId, IReadOnlyCollection<string> registrationIds, OperatorNotes? notes = null, CancellationToken cancellationToken = default);

    /// <summary>It cannot be decided: MOSIP sends the case again later, under a new request id.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where the case was decided before; that decision stands.</returns>
    /// <exception cref="ArgumentException">There is no such case.</exception>
    Task<bool> CannotDecideAsync(string caseId, CancellationToken cancellationToken = default);
}
