namespace Mosip.Partner.Adjudication;

/// <summary>Takes cases to the people who decide.</summary>
public interface ICaseHandler
{
    /// <summary>
    /// Takes a case. It is called until it succeeds, once in effect: keep the case by <see cref="AdjudicationCase.CaseId"/>. The decision comes later, by
    /// <see cref="IAdjudicationDecisions"/> or <see cref="IVerificationDecisions"/>.
    /// </summary>
    /// <param name="adjudicationCase">The case.</param>
    /// <param name="cancellationToken">Ends when the program stops.</param>
    Task ReceiveAsync(AdjudicationCase adjudicationCase, CancellationToken cancellationToken);
}
