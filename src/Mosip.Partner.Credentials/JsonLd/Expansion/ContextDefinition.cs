using System.Text.Json;

namespace Mosip.Partner.Credentials.JsonLd.Expansion;

/// <summary>Defines the terms of one context object (JSON-LD 1.1 API, 4.2), each when it is first needed.</summary>
internal sealed class ContextDefinition(
    ActiveContext target,
    Dictionary<string, JsonElement> members,
    bool isProtected,
    bool overridesProtected,
    JsonLdLimits limits)
{
    private static readonly HashSet<string> ContextKeywords = new(StringComparer.Ordinal)
    {
        "@base", "@direction", "@import", "@language", "@propagate", "@protected", "@version", "@vocab",
    };

    private readonly Dictionary<string, bool> _isDefined = new(StringComparer.Ordinal);
    private int _chain;

    public void DefineAll()
    {
        foreach (string term in members.Keys.Where(name => !ContextKeywords.Contains(name)))
            Define(term);
    }

    /// <summary>Defines the term if this context has it and did not define it yet.</summary>
    public void DefineIfMember(string term)
    {
        if (members.ContainsKey(term) && !ContextKeywords.Contains(term) && !_isDefined.GetValueOrDefault(term))
            Define(term);
    }

    private void Define(string term)
    {
        if (_isDefined.TryGetValue(term, out bool isDefined))
        {
            if (!isDefined)
                throw JsonLdFaults.Malformed("a context defines a term by itself");
            return;
        }
        if (++_chain > JsonLdLimits.TermChain)
            throw JsonLdFaults.TooLarge($"a context defines terms by terms more than {JsonLdLimits.TermChain} deep");
        limits.CountTerm();
        _isDefined[term] = false;
        if (IsName(term, members[term]))
        {
            target.Terms.Remove(term, out TermDefinition? previous);
            target.Terms[term] = Guard(previous, Read(term, members[term]));
        }
        _isDefined[term] = true;
        _chain--;
    }

    private static bool IsName(string term, JsonElement value)
    {
        if (term.Length == 0)
            throw JsonLdFaults.Malformed("a context defines the empty text");
        if (term == "@type" && value.ValueKind == JsonValueKind.Object)
            throw JsonLdFaults.NotSupported("a context that redefines '@type'");
        if (JsonLdKeywords.Contains(term))
            throw JsonLdFaults.Malformed("a context redefines a keyword");
        return !JsonLdKeywords.HasForm(term);
    }

    private TermDefinition Guard(TermDefinition? previous, TermDefinition definition)
    {
        if (previous is not { IsProtected: true } || overridesProtected)
            return definition;
        return definition.MeansSameAs(previous) ? previous : throw JsonLdFaults.Malformed("a context changes a protected term");
    }

    private TermDefinition Read(string term, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => new TermDefinition { IsProtected = isProtected },
        JsonValueKind.String => ReadIri(term, value, isSimple: true, hasContext: false, new TermDefinition { IsProtected = isProtected }),
        JsonValueKind.Object => ReadObject(term, value),
        _ => throw JsonLdFaults.Malformed("a term is defined by neither text nor object"),
    };

    private TermDefinition ReadObject(string term, JsonElement value)
    {
        var terms = TermMembers.Read(value);
        var definition = new TermDefinition
        {
            IsProtected = terms.Protected ?? isProtected,
            Type = terms.Type is { } type ? ReadType(type) : null,
            HasLanguage = terms.HasLanguage && terms.Type is null,
            Language = terms.Type is null ? terms.Language : null,
            Container = terms.Container,
            Context = terms.Context,
            NotSupported = terms.NotSupported,
        };
        if (terms.Reverse is { } reverse)
            return definition with { Iri = IriExpansion.Expand(target, reverse, vocabulary: true, this) };
        definition = ReadIri(term, terms.Id, isSimple: false, terms.Context is not null, definition);
        if (terms.Prefix is not { } isPrefix)
            return definition;
        if (term.AsSpan().ContainsAny(':', '/') || (isPrefix && JsonLdKeywords.Contains(definition.Iri)))
            throw JsonLdFaults.Malformed("a term that can be no prefix is said to be one");
        return definition with { IsPrefix = isPrefix };
    }

    private string ReadType(string text)
    {
        string? type = IriExpansion.Expand(target, text, vocabulary: true, this);
        return type is "@id" or "@vocab" or "@none" or "@json" || (type is not null && AbsoluteIri.Is(type))
            ? type : throw JsonLdFaults.Malformed("a term's '@type' is no IRI");
    }

    private TermDefinition ReadIri(string term, JsonElement? id, bool isSimple, bool hasContext, TermDefinition definition)
    {
        if (id is { ValueKind: JsonValueKind.Null })
            return definition;
        if (id is { } member)
        {
            string text = JsonText.IsText(member) ? JsonText.Of(member) : throw JsonLdFaults.Malformed("a term's '@id' is not text");
            if (text != term)
                return ReadGivenIri(term, text, isSimple, hasContext, definition);
        }
        return definition with { Iri = IriOfName(term) };
    }

    private TermDefinition ReadGivenIri(string term, string id, bool isSimple, bool hasContext, TermDefinition definition)
    {
        if (JsonLdKeywords.HasForm(id) && !JsonLdKeywords.Contains(id))
            return definition;
        string iri = IriExpansion.Expand(target, id, vocabulary: true, this) is { } expanded && IsIriOrKeyword(expanded)
            ? expanded : throw JsonLdFaults.Malformed("a term stands for something that is no IRI");
        if (iri == "@context" || (hasContext && JsonLdKeywords.Contains(iri)))
            throw JsonLdFaults.Malformed("a term stands for a keyword that has no other names");
        bool isCompact = term.AsSpan().ContainsAny(':', '/');
        if (isCompact && term.AsSpan(1).TrimEnd(':').ContainsAny(':', '/'))
        {
            _isDefined[term] = true;
            if (IriExpansion.Expand(target, term, vocabulary: true, this) != iri)
                throw JsonLdFaults.Malformed("a term that is an IRI stands for another");
        }
        return definition with { Iri = iri, IsPrefix = !isCompact && isSimple && (iri[^1] is ':' or '/' or '?' or '#' or '[' or ']' or '@' || iri.StartsWith("_:", StringComparison.Ordinal)) };
    }

    private string IriOfName(string term)
    {
        int colon = term.IndexOf(':', 1);
        if (colon > 0)
        {
            string prefix = term[..colon];
            DefineIfMember(prefix);
            return target.Find(prefix) is { Iri: { } iri } ? iri + term[(colon + 1)..] : term;
        }
        string? name = target.Vocabulary is { } vocabulary ? vocabulary + term : null;
        return name ?? throw JsonLdFaults.Malformed("a term has no IRI");
    }

    private static bool IsIriOrKeyword(string text) => JsonLdKeywords.Contains(text) || text.StartsWith("_:", StringComparison.Ordinal) || AbsoluteIri.Is(text);
}
