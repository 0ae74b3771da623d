using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Credentials.JsonLd.Expansion;

namespace Mosip.Partner.Credentials.JsonLd.Rdf;

/// <summary>Makes statements of an expanded document (JSON-LD 1.1 API, 8.1), and tells which members made none.</summary>
internal sealed class RdfConverter
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", Xsd = "http://www.w3.org/2001/XMLSchema#";
    private static readonly RdfTerm Type = RdfTerm.Iri(Rdf + "type"), First = RdfTerm.Iri(Rdf + "first"), Rest = RdfTerm.Iri(Rdf + "rest"), Nil = RdfTerm.Iri(Rdf + "nil");

    private readonly RdfDataset _dataset = new();
    private readonly List<MemberPath> _uncovered = [];

    // Labels of blank nodes that the document gives: one that stands in it once is as good as none.
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);
    private readonly List<(string Label, MemberPath Member)> _labelled = [];
    private int _nodes;
    private int _statements;

    /// <summary>Converts the node at the top.</summary>
    public static (RdfDataset Dataset, IReadOnlyList<MemberPath> Uncovered) Convert(ExpandedNode node)
    {
        var converter = new RdfConverter();
        converter.AddNode(node);
        return (converter._dataset, [.. converter._uncovered, .. converter._labelled.Where(entry => converter._labels[entry.Label] == 1).Select(static entry => entry.Member)]);
    }

    // Null where the node has an id that is no absolute IRI: nothing can be said about it.
    private RdfTerm? AddNode(ExpandedNode node)
    {
        RdfTerm? subject = node.Id is null ? NewBlank() : NodeTerm(node.Id);
        if (node.IdMember is { } member && subject is { IsBlank: true })
            _labelled.Add((subject.Value, member));
        foreach (ExpandedTypes types in node.Types)
        {
            int before = _statements;
            foreach (string iri in types.Iris)
                Add(subject, Type, NodeTerm(iri));
            if (_statements == before && !types.HasContext)
                _uncovered.Add(types.Member);
        }
        foreach (ExpandedProperty property in node.Properties)
            AddProperty(subject, property);
        _uncovered.AddRange(node.Dropped);
        return subject;
    }

    private void AddProperty(RdfTerm? subject, ExpandedProperty property)
    {
        int before = _statements, uncovered = _uncovered.Count, labelled = _labelled.Count;
        RdfTerm? predicate = AbsoluteIri.Is(property.Iri) ? RdfTerm.Iri(property.Iri) : null;
        foreach (Expanded value in property.Values)
            Add(subject, predicate, ObjectOf(value, isSaid: subject is not null && predicate is not null));
        if (_statements > before)
            return;
        // The member as a whole is not covered; what stands in it needs no mention of its own.
        _uncovered.RemoveRange(uncovered, _uncovered.Count - uncovered);
        _labelled.RemoveRange(labelled, _labelled.Count - labelled);
        _uncovered.Add(property.Member);
    }

    // Where nothing is said with the value, a list makes no cells; its nodes still speak for themselves.
    private RdfTerm? ObjectOf(Expanded value, bool isSaid) => value switch
    {
        ExpandedNode node => AddNode(node),
        ExpandedList list => AddList(list, isSaid),
        ExpandedLiteral literal => LiteralOf(literal),
        _ => throw new InvalidOperationException("There is no other kind of expanded value."),
    };

    private RdfTerm? AddList(ExpandedList list, bool isSaid)
    {
        RdfTerm? rest = isSaid ? Nil : null;
        foreach (Expanded item in list.Items.Reverse())
        {
            RdfTerm? value = ObjectOf(item, isSaid), cell = isSaid ? NewBlank() : null;
            Add(cell, First, value);
            Add(cell, Rest, rest);
            rest = cell;
        }
        return rest;
    }

    private static RdfTerm LiteralOf(ExpandedLiteral literal)
    {
        JsonElement value = literal.Value;
        if (literal.Type is { } type && !AbsoluteIri.Is(type))
            throw JsonLdFaults.NotSupported($"the datatype {type}");
        return value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => RdfTerm.Literal(value.ValueKind == JsonValueKind.True ? "true" : "false", literal.Type ?? Xsd + "boolean", null),
            JsonValueKind.Number => NumberOf(new JsonNumber(value.GetRawText()), literal.Type),
            _ => literal.Language is null || LanguageTag.IsOne(literal.Language)
                ? RdfTerm.Literal(JsonText.Of(value), literal.Type, literal.Language)
                : throw JsonLdFaults.NotSupported("a language that is not a lower-case tag"),
        };
    }

    private static RdfTerm NumberOf(JsonNumber number, string? type) => number.IsWhole && type != Xsd + "double"
        ? RdfTerm.Literal(number.ToInteger(), type ?? Xsd + "integer", null)
        : RdfTerm.Literal(number.ToDouble(), type ?? Xsd + "double", null);

    private void Add(RdfTerm? subject, RdfTerm? predicate, RdfTerm? value)
    {
        if (subject is null || predicate is null || value is null)
            return;
        _statements++;
        _dataset.Add(new Quad(subject, predicate, value));
    }

    private RdfTerm NewBlank() => RdfTerm.Blank(string.Create(CultureInfo.InvariantCulture, $"_:n{_nodes++}"));

    // Labels of the document are set apart from those that are made here.
    private RdfTerm? NodeTerm(string id)
    {
        if (!id.StartsWith("_:", StringComparison.Ordinal))
            return AbsoluteIri.Is(id) ? RdfTerm.Iri(id) : null;
        string label = "_:d" + id[2..];
        _labels[label] = _labels.GetValueOrDefault(label) + 1;
        return RdfTerm.Blank(label);
    }
}
