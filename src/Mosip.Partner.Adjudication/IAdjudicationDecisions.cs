namespace Mosip.Partner.Adjudication;

/// <summary>
/// The decisions that exist in an adjudication. Each is kept before it is sent, and sent at most once, for each case and for each registration: MOSIP takes a second one for an
/// error of the registration.
/// </summary>
public interface IAdjudicationDecisions
{
    /// <summary>The applicant is nobody of the gallery: the registration goes on.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="notes">What the operators say; null for nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the decision is taken; else why not, and nothing was changed.</returns>
    /// <exception cref="ArgumentException">There is no such case.</exception>
    Task<DecisionOutcome> NoMatchAsync(string caseId, OperatorNotes? notes = null, CancellationToken cancellationToken = default);

    /// <summary>The applicant is the same person as some of the gallery: the registration is rejected, whoever of the gallery it is.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="registrationIds">Whom of the gallery, at least one.</param>
    /// <param name="notes">What the operators say; null for nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the decision is taken; else why not, and nothing was changed.</returns>
    /// <exception cref="ArgumentException">There is no such case, or an id is not in its gallery, or there is none.</exception>
    Task<DecisionOutcome> MatchAsync(string caseId, IReadOnlyCollection<string> registrationIds, OperatorNotes? notes = null, CancellationToken cancellationToken = default);

    /// <summary>It cannot be decided: MOSIP sends the case again later, under a new request id.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the decision is taken; else why not, and nothing was changed.</returns>
    /// <exception cref="ArgumentException">There is no such case.</exception>
    Task<DecisionOutcome> CannotDecideAsync(string caseId, CancellationToken cancellationToken = default);

    /// <summary>Lets a case be decided although an earlier one of its registration was: only where MOSIP's operator has seen that the registration waits for another decision.</summary>
    /// <param name="caseId">The case that was refused with <see cref="DecisionOutcome.RegistrationDecided"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">There is no such case.</exception>
    Task AllowAnotherAsync(string caseId, CancellationToken cancellationToken = default);
}
