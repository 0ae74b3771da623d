namespace Mosip.Partner.Credentials.JsonLd.Rdf;

/// <summary>A set of statements.</summary>
internal sealed class RdfDataset
{
    private readonly HashSet<Quad> _quads = [];

    public IReadOnlyCollection<Quad> Quads => _quads;

    /// <summary>Adds a statement; one that is there already counts once.</summary>
    public void Add(Quad quad)
    {
        if (_quads.Add(quad) && _quads.Count > JsonLdLimits.Statements)
            throw JsonLdFaults.TooLarge($"it has more than {JsonLdLimits.Statements} statements");
    }
}
