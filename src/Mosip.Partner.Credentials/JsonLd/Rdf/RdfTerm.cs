namespace Mosip.Partner.Credentials.JsonLd.Rdf;

/// <summary>What stands in a statement: an IRI, a blank node or a literal.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Value">The IRI, the label with its <c>_:</c>, or the text.</param>
/// <param name="Datatype">A literal's datatype; null for plain text and for text with a language.</param>
/// <param name="Language">A literal's language.</param>
internal sealed record RdfTerm(RdfTermKind Kind, string Value, string? Datatype = null, string? Language = null)
{
    public const string XsdString = "http://www.w3.org/2001/XMLSchema#string";

    public bool IsBlank => Kind == RdfTermKind.Blank;

    public static RdfTerm Iri(string iri) => new(RdfTermKind.Iri, iri);

    public static RdfTerm Blank(string label) => new(RdfTermKind.Blank, label);

    public static RdfTerm Literal(string text, string? datatype, string? language) => new(RdfTermKind.Literal, text, datatype == XsdString ? null : datatype, language);
}
