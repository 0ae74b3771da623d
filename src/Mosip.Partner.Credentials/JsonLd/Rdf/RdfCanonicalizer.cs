using System.Security.Cryptography;
using System.Text;

namespace Mosip.Partner.Credentials.JsonLd.Rdf;

/// <summary>Gives the blank nodes of a data set labels that depend on nothing but what is said about them (URDNA2015; RDFC-1.0).</summary>
internal sealed class RdfCanonicalizer
{
    private readonly RdfDataset _dataset;
    private readonly Dictionary<string, List<Quad>> _mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _firstDegree = new(StringComparer.Ordinal);
    private readonly IdentifierIssuer _canonical = new("_:c14n");
    private int _steps;

    private RdfCanonicalizer(RdfDataset dataset)
    {
        _dataset = dataset;
        foreach (Quad quad in dataset.Quads)
            foreach (string label in quad.Nodes.Where(static node => node.Term.IsBlank).Select(static node => node.Term.Value).Distinct(StringComparer.Ordinal))
            {
                if (!_mentions.TryGetValue(label, out List<Quad>? quads))
                    _mentions[label] = quads = [];
                quads.Add(quad);
            }
    }

    /// <summary>The canonical N-Quads.</summary>
    public static string Canonicalize(RdfDataset dataset)
    {
        var canonicalizer = new RdfCanonicalizer(dataset);
        canonicalizer.Label();
        return canonicalizer.Write();
    }

    private void Label()
    {
        var groups = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string node in _mentions.Keys)
            Add(groups, HashFirstDegree(node), node);
        foreach (List<string> nodes in groups.Values.Where(static nodes => nodes.Count == 1))
            _canonical.Issue(nodes[0]);
        foreach (List<string> nodes in groups.Values.Where(static nodes => nodes.Count > 1))
            LabelAlike(nodes);
    }

    private void LabelAlike(List<string> nodes)
    {
        var results = new List<(string Hash, IdentifierIssuer Issuer)>();
        foreach (string node in nodes.Where(node => !_canonical.Has(node)))
        {
            var issuer = new IdentifierIssuer("_:b");
            issuer.Issue(node);
            results.Add(HashNDegree(node, issuer));
        }
        foreach ((_, IdentifierIssuer issuer) in results.OrderBy(static result => result.Hash, StringComparer.Ordinal))
            foreach (string node in issuer.Order)
                _canonical.Issue(node);
    }

    private string HashFirstDegree(string node)
    {
        if (_firstDegree.TryGetValue(node, out string? hash))
            return hash;
        IEnumerable<string> lines = _mentions[node]
            .Select(quad => NQuadsWriter.Line(quad, label => label == node ? "_:a" : "_:z", isFinal: false))
            .Order(StringComparer.Ordinal);
        return _firstDegree[node] = Hash(string.Concat(lines));
    }

    private (string Hash, IdentifierIssuer Issuer) HashNDegree(string node, IdentifierIssuer issuer)
    {
        CountStep();
        var data = new StringBuilder();
        foreach ((string relatedHash, List<string> related) in RelatedNodes(node, issuer))
        {
            data.Append(relatedHash);
            string chosenPath = "";
            IdentifierIssuer? chosenIssuer = null;
            foreach (string[] permutation in Permutations.Of(related))
            {
                if (TryPath(permutation, issuer, chosenPath) is not { } found || (chosenPath.Length > 0 && string.CompareOrdinal(found.Path, chosenPath) >= 0))
                    continue;
                (chosenPath, chosenIssuer) = found;
            }
            data.Append(chosenPath);
            issuer = chosenIssuer ?? issuer;
        }
        return (Hash(data.ToString()), issuer);
    }

    // Null as soon as the path cannot come before the best one so far.
    private (string Path, IdentifierIssuer Issuer)? TryPath(string[] permutation, IdentifierIssuer issuer, string chosenPath)
    {
        CountStep();
        IdentifierIssuer copy = issuer.Copy();
        var path = new StringBuilder();
        var recursion = new List<string>();
        foreach (string related in permutation)
        {
            if (_canonical.Has(related))
                path.Append(_canonical.Issue(related));
            else
            {
                if (!copy.Has(related))
                    recursion.Add(related);
                path.Append(copy.Issue(related));
            }
            if (IsBehind(path, chosenPath))
                return null;
        }
        foreach (string related in recursion)
        {
            (string hash, IdentifierIssuer found) = HashNDegree(related, copy);
            path.Append(copy.Issue(related)).Append('<').Append(hash).Append('>');
            copy = found;
            if (IsBehind(path, chosenPath))
                return null;
        }
        return (path.ToString(), copy);
    }

    private static bool IsBehind(StringBuilder path, string chosenPath) =>
        chosenPath.Length > 0 && path.Length >= chosenPath.Length && string.CompareOrdinal(path.ToString(), chosenPath) > 0;

    private SortedDictionary<string, List<string>> RelatedNodes(string node, IdentifierIssuer issuer)
    {
        var related = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (Quad quad in _mentions[node])
            foreach ((RdfTerm term, char position) in quad.Nodes)
            {
                if (term.IsBlank && term.Value != node)
                    Add(related, HashRelated(term.Value, quad, issuer, position), term.Value);
            }
        return related;
    }

    private string HashRelated(string related, Quad quad, IdentifierIssuer issuer, char position)
    {
        string identifier = _canonical.Has(related) ? _canonical.Issue(related) : issuer.Has(related) ? issuer.Issue(related) : HashFirstDegree(related);
        return Hash(position == 'g' ? $"g{identifier}" : $"{position}<{quad.Predicate.Value}>{identifier}");
    }

    private string Write()
    {
        IEnumerable<string> lines = _dataset.Quads
            .Select(quad => (Key: NQuadsWriter.Line(quad, _canonical.Issue, isFinal: false), Quad: quad))
            .OrderBy(static line => line.Key, StringComparer.Ordinal)
            .Select(line => NQuadsWriter.Line(line.Quad, _canonical.Issue, isFinal: true));
        return string.Concat(lines);
    }

    private void CountStep()
    {
        if (++_steps > JsonLdLimits.HashSteps)
            throw JsonLdFaults.TooLarge("too many of its blank nodes look alike");
    }

    private static void Add(SortedDictionary<string, List<string>> groups, string hash, string node)
    {
        if (!groups.TryGetValue(hash, out List<string>? nodes))
            groups[hash] = nodes = [];
        nodes.Add(node);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
