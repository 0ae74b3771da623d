namespace Mosip.Partner.Credentials.JsonLd.Expansion;

/// <summary>Names to IRIs (JSON-LD 1.1 API, 5.2). There is no base address: a relative reference stays as it is.</summary>
internal static class IriExpansion
{
    /// <summary>Expands a name.</summary>
    /// <param name="active">The terms in force.</param>
    /// <param name="value">The name.</param>
    /// <param name="vocabulary">Whether terms are looked up; false for values that are references.</param>
    /// <param name="local">The context that is being read, whose terms are defined on demand.</param>
    /// <returns>A keyword, an IRI, the name itself, or null where the name is out of use.</returns>
    public static string? Expand(ActiveContext active, string value, bool vocabulary, ContextDefinition? local = null)
    {
        if (JsonLdKeywords.Contains(value))
            return value;
        if (JsonLdKeywords.HasForm(value))
            return null;
        local?.DefineIfMember(value);
        TermDefinition? definition = active.Find(value);
        if (definition?.Iri is { } keyword && JsonLdKeywords.Contains(keyword))
            return keyword;
        if (vocabulary && definition is not null)
            return definition.Iri;
        int colon = value.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
            return ExpandCompact(active, value, colon, local) ?? (AbsoluteIri.Is(value) ? value : InVocabulary(active, value, vocabulary));
        return InVocabulary(active, value, vocabulary);
    }

    private static string? ExpandCompact(ActiveContext active, string value, int colon, ContextDefinition? local)
    {
        string prefix = value[..colon], rest = value[(colon + 1)..];
        if (prefix == "_" || rest.StartsWith("//", StringComparison.Ordinal))
            return value;
        local?.DefineIfMember(prefix);
        return active.Find(prefix) is { Iri: { } iri, IsPrefix: true } ? iri + rest : null;
    }

    private static string InVocabulary(ActiveContext active, string value, bool vocabulary) => vocabulary && active.Vocabulary is { } words ? words + value : value;
}
