namespace Mosip.Partner.Cli.Conformance;

/// <summary>Knows what to do with the cases of one <c>vectorSet</c>.</summary>
internal interface IVectorKind
{
    /// <summary>Runs a case and reports what differs.</summary>
    Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken);
}
