namespace Mosip.Partner.Abis;

/// <summary>The vendor's matcher: all that is not MOSIP's interface. It is called for several requests at a time.</summary>
/// <remarks>
/// What a method throws other than <see cref="AbisFailureException"/> is taken for a passing fault: the request is tried again a few times and then answered with
/// reason 1. Its outcome is recorded before MOSIP gets it, so that a request that comes again is answered without the matcher.
/// </remarks>
public interface IAbisMatcher
{
    /// <summary>
    /// Keeps the biometrics of a reference. It searches for nothing. When the task has ended the reference must be durable: the identify that follows has to find it. It
    /// may be called again for the same <see cref="AbisEnrolment.RequestId"/> when the process ended before the outcome was recorded.
    /// </summary>
    /// <param name="enrolment">The reference and its biometrics.</param>
    /// <param name="cancellationToken">Ends when the program stops, or the request takes too long.</param>
    /// <exception cref="AbisFailureException">The reason goes to MOSIP, for example <see cref="AbisFailureReason.QualityTooLow"/>.</exception>
    Task InsertAsync(AbisEnrolment enrolment, CancellationToken cancellationToken);

    /// <summary>Finds references that have the same biometrics as one that was inserted.</summary>
    /// <param name="search">The reference, where to search and how strictly.</param>
    /// <param name="cancellationToken">Ends when the program stops, or the request takes too long.</param>
    /// <returns>The best first; the reference itself and what exceeds the limit is left out by the caller.</returns>
    /// <exception cref="AbisFailureException">The reason goes to MOSIP.</exception>
    Task<IReadOnlyList<AbisCandidate>> IdentifyAsync(AbisSearch search, CancellationToken cancellationToken);

    /// <summary>Forgets a reference.</summary>
    /// <param name="referenceId">The reference.</param>
    /// <param name="cancellationToken">Ends when the program stops, or the request takes too long.</param>
    Task DeleteAsync(string referenceId, CancellationToken cancellationToken);

    /// <summary>Whether there is a reference.</summary>
    /// <param name="referenceId">The reference.</param>
    /// <param name="cancellationToken">Ends when the program stops, or the request takes too long.</param>
    Task<bool> ContainsAsync(string referenceId, CancellationToken cancellationToken);

    /// <summary>How many references there are.</summary>
    /// <param name="cancellationToken">Ends when the program stops, or the request takes too long.</param>
    Task<long> CountAsync(CancellationToken cancellationToken);
}
