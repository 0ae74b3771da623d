namespace Mosip.Partner.Adjudication;

/// <summary>
/// The decisions that exist in a verification. Each is kept before it is sent, and sent at most once, for each case and for each registration: MOSIP takes a second one for an
/// error of the registration.
/// </summary>
public interface IVerificationDecisions
{
    /// <summary>The application is in order and goes on.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the decision is taken; else why not, and nothing was changed.</returns>
    /// <exception cref="ArgumentException">There is no such case.</exception>
    Task<DecisionOutcome> ApproveAsync(string caseId, CancellationToken cancellationToken = default);

    /// <summary>The application is rejected.</summary>
    /// <inheritdoc cref="ApproveAsync"/>
    Task<DecisionOutcome> RejectAsync(string caseId, CancellationToken cancellationToken = default);

    /// <summary>It cannot be decided: MOSIP sends the case again later, under the same request id.</summary>
    /// <inheritdoc cref="ApproveAsync"/>
    Task<DecisionOutcome> SendBackAsync(string caseId, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IAdjudicationDecisions.AllowAnotherAsync"/>
    Task AllowAnotherAsync(string caseId, CancellationToken cancellationToken = default);
}
