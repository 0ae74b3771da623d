namespace Mosip.Partner.Credentials.JsonLd.Rdf;

/// <summary>A statement.</summary>
/// <param name="Subject">An IRI or blank node.</param>
/// <param name="Predicate">An IRI.</param>
/// <param name="Object">Anything.</param>
/// <param name="Graph">The graph's name; null in the default graph.</param>
internal sealed record Quad(RdfTerm Subject, RdfTerm Predicate, RdfTerm Object, RdfTerm? Graph = null)
{
    /// <summary>The parts that may be blank nodes, each with the letter that the hashing of related nodes has for it.</summary>
    public IEnumerable<(RdfTerm Term, char Position)> Nodes
    {
        get
        {
            yield return (Subject, 's');
            yield return (Object, 'o');
            if (Graph is not null)
                yield return (Graph, 'g');
        }
    }

    public bool Mentions(string label) => Nodes.Any(node => node.Term.IsBlank && node.Term.Value == label);
}
