namespace Mosip.Partner.Credentials.JsonLd.Rdf;

/// <summary>The kinds of <see cref="RdfTerm"/>.</summary>
internal enum RdfTermKind
{
    Iri,
    Blank,
    Literal,
}
