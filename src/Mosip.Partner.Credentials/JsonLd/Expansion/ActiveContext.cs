using System.Collections.Immutable;

namespace Mosip.Partner.Credentials.JsonLd.Expansion;

/// <summary>The terms in force at a place of a document. Changed only while it is being built.</summary>
internal sealed class ActiveContext
{
    public ImmutableDictionary<string, TermDefinition>.Builder Terms { get; private init; } = ImmutableDictionary.CreateBuilder<string, TermDefinition>(StringComparer.Ordinal);

    /// <summary>What stands before names that are no terms.</summary>
    public string? Vocabulary { get; set; }

    /// <summary>The language of texts.</summary>
    public string? Language { get; set; }

    /// <summary>The context to which nested objects go back, where this one holds for one object only.</summary>
    public ActiveContext? Previous { get; set; }

    /// <summary>A copy to build on; the terms are shared until one of the two changes.</summary>
    public ActiveContext Copy() => new() { Terms = Terms.ToImmutable().ToBuilder(), Vocabulary = Vocabulary, Language = Language, Previous = Previous };

    public TermDefinition? Find(string term) => Terms.TryGetValue(term, out TermDefinition? definition) ? definition : null;

    /// <summary>Whether some term is protected.</summary>
    public bool HasProtectedTerms => Terms.Any(term => term.Value.IsProtected);
}
