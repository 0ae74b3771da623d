using System.Globalization;

namespace Mosip.Partner.Credentials.JsonLd.Rdf;

/// <summary>Gives blank nodes new labels, in the order in which it is asked.</summary>
internal sealed class IdentifierIssuer
{
    private readonly string _prefix;
    private readonly Dictionary<string, string> _issued;
    private readonly List<string> _order;

    public IdentifierIssuer(string prefix)
        : this(prefix, new Dictionary<string, string>(StringComparer.Ordinal), [])
    {
    }

    private IdentifierIssuer(string prefix, Dictionary<string, string> issued, List<string> order) => (_prefix, _issued, _order) = (prefix, issued, order);

    /// <summary>The nodes that have a label, first labelled first.</summary>
    public IReadOnlyList<string> Order => _order;

    public bool Has(string node) => _issued.ContainsKey(node);

    public string Issue(string node)
    {
        if (_issued.TryGetValue(node, out string? label))
            return label;
        label = string.Create(CultureInfo.InvariantCulture, $"{_prefix}{_order.Count}");
        _issued[node] = label;
        _order.Add(node);
        return label;
    }

    public IdentifierIssuer Copy() => new(_prefix, new Dictionary<string, string>(_issued, StringComparer.Ordinal), [.. _order]);
}
