using System.Text.Json;

namespace Mosip.Partner.Credentials.JsonLd.Expansion;

/// <summary>Expands one object: a node, a literal written as an object, a set or a list.</summary>
internal sealed class ObjectExpansion(Expander expander, ActiveContext active, ActiveContext types, string? term, MemberPath path)
{
    private readonly List<ExpandedTypes> _types = [];
    private readonly List<ExpandedProperty> _properties = [];
    private readonly List<MemberPath> _dropped = [];
    private readonly Dictionary<string, JsonElement> _keywords = new(StringComparer.Ordinal);
    private MemberPath? _id;

    public Expanded? Expand(JsonElement element, IReadOnlySet<string>? without)
    {
        foreach (JsonProperty member in element.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal))
        {
            if (member.Name != "@context" && without?.Contains(member.Name) is not true)
                Read(member.Name, member.Value);
        }
        if (_keywords.ContainsKey("@value"))
            return ToLiteral();
        if (_keywords.TryGetValue("@list", out JsonElement list))
            return ToList(list);
        return _keywords.ContainsKey("@set") ? throw JsonLdFaults.NotSupported("sets written as objects (@set)") : ToNode();
    }

    private void Read(string name, JsonElement value)
    {
        MemberPath member = path.Member(name);
        string? iri = IriExpansion.Expand(active, name, vocabulary: true);
        if (iri is null || (!JsonLdKeywords.Contains(iri) && !iri.Contains(':', StringComparison.Ordinal)))
            _dropped.Add(member);
        else if (iri == "@type")
            ReadTypes(value, member);
        else if (JsonLdKeywords.Contains(iri))
            ReadKeyword(iri, value, member);
        else
            AddProperty(name, iri, value, member);
    }

    private void AddProperty(string name, string iri, JsonElement value, MemberPath member)
    {
        List<Expanded> values = expander.ExpandMember(active, name, value, member);
        if (values.Count == 0)
            _dropped.Add(member);
        else
            _properties.Add(new ExpandedProperty(iri, values, member));
    }

    private void ReadKeyword(string keyword, JsonElement value, MemberPath member)
    {
        if (keyword is not ("@id" or "@value" or "@language" or "@list" or "@set" or "@index"))
            throw JsonLdFaults.NotSupported($"the keyword {keyword}");
        if (!_keywords.TryAdd(keyword, value))
            throw JsonLdFaults.Malformed($"an object has the keyword {keyword} twice");
        if (keyword is "@language" or "@index" && !JsonText.IsText(value))
            throw JsonLdFaults.Malformed($"the keyword {keyword} is not text");
        if (keyword is "@language" or "@index")
            _dropped.Add(member);
        if (keyword == "@id")
            _id = member;
    }

    private void ReadTypes(JsonElement value, MemberPath member)
    {
        bool isText = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().All(JsonText.IsText) : JsonText.IsText(value);
        if (!isText)
            throw JsonLdFaults.Malformed("a type is not text");
        string[] names = [.. TypeScope.Names(value)];
        bool hasContext = names.Any(name => types.Find(name)?.Context is not null);
        _types.Add(new ExpandedTypes([.. names.Select(name => IriExpansion.Expand(types, name, vocabulary: true)).OfType<string>()], member, hasContext));
    }

    private ExpandedNode? ToNode()
    {
        string? id = null;
        if (_keywords.TryGetValue("@id", out JsonElement value))
        {
            string text = JsonText.IsText(value) ? JsonText.Of(value) : throw JsonLdFaults.Malformed("an id is not text");
            id = IriExpansion.Expand(active, text, vocabulary: false) ?? throw JsonLdFaults.NotSupported("an id that has the form of a keyword");
        }
        // A language and nothing else is no object at all.
        if (id is null && _properties.Count == 0 && _types.Count == 0 && _keywords.Count == 1 && _keywords.ContainsKey("@language"))
            return null;
        var node = new ExpandedNode(id) { IdMember = _id };
        node.Types.AddRange(_types);
        node.Properties.AddRange(_properties);
        node.Dropped.AddRange(_dropped);
        return node;
    }

    private ExpandedLiteral? ToLiteral()
    {
        if (_properties.Count > 0 || _keywords.Keys.Any(static keyword => keyword is "@id" or "@list" or "@set"))
            throw JsonLdFaults.Malformed("a value object has members of a node");
        JsonElement value = _keywords["@value"];
        string? language = _keywords.TryGetValue("@language", out JsonElement tag) ? JsonText.Of(tag) : null;
        string? type = _types switch
        {
            [] => null,
            [{ Iris: [var iri] }] when AbsoluteIri.Is(iri) && language is null => iri,
            _ => throw JsonLdFaults.NotSupported("a value object whose type is not one datatype"),
        };
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        return JsonText.IsScalar(value) && (language is null || JsonText.IsText(value))
            ? new ExpandedLiteral(value, type, language) : throw JsonLdFaults.Malformed("a value object holds something other than one value");
    }

    private ExpandedList? ToList(JsonElement list)
    {
        if (_properties.Count > 0 || _types.Count > 0 || _keywords.Keys.Any(static keyword => keyword is not ("@list" or "@index")))
            throw JsonLdFaults.Malformed("a list object has members of a node");
        if (term is null)
            return null;
        List<Expanded> items = expander.ExpandItems(active, term, list, path);
        return items.Exists(static item => item is ExpandedList) ? throw JsonLdFaults.NotSupported("lists of lists") : new ExpandedList(items);
    }
}
