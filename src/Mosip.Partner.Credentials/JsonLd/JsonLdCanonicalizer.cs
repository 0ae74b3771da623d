using System.Collections.Frozen;
using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Credentials.JsonLd.Expansion;
using Mosip.Partner.Credentials.JsonLd.Rdf;

namespace Mosip.Partner.Credentials.JsonLd;

/// <summary>
/// Brings a JSON-LD document into the one form that proofs are made over: expansion and conversion to RDF (JSON-LD 1.1), then URDNA2015, written as N-Quads.
/// </summary>
/// <remarks>
/// It knows what MOSIP's credentials and their contexts use: terms with types, contexts of types and of terms, imported and protected contexts, sets, lists, language maps.
/// Refused are <c>@graph</c>, <c>@included</c>, <c>@reverse</c>, <c>@nest</c>, <c>@json</c>, <c>@base</c> and <c>@direction</c>, contexts that are not pinned,
/// numbers beyond any use, and documents built to make the work endless. Where libraries differ, it does as those that MOSIP signs with. Safe for concurrent use.
/// </remarks>
/// <param name="contexts">The contexts that documents may name.</param>
public sealed class JsonLdCanonicalizer(PinnedContexts contexts)
{
    /// <summary>The largest document that is read: 16 MiB.</summary>
    public const int MaximumSize = 16 * 1024 * 1024;

    /// <summary>Canonicalises a document.</summary>
    /// <param name="document">A JSON object in UTF-8, at most <see cref="MaximumSize"/> bytes and nested at most 16 deep.</param>
    /// <exception cref="MosipCryptoException">The document is malformed, uses what is not supported, or is too large or too intricate. Nothing is guessed.</exception>
    public CanonicalDocument Canonicalize(ReadOnlyMemory<byte> document) => Canonicalize(Parse(document), null, FrozenSet<string>.Empty);

    /// <summary>Canonicalises a data set that is already RDF.</summary>
    /// <param name="nquads">N-Quads.</param>
    /// <returns>Canonical N-Quads; empty where there is no statement.</returns>
    /// <exception cref="MosipCryptoException">The text is not N-Quads, or too large or too intricate.</exception>
    public static string CanonicalizeNQuads(string nquads) => RdfCanonicalizer.Canonicalize(NQuadsReader.Read(nquads));

    /// <summary>Reads a document within the bounds.</summary>
    internal static JsonElement Parse(ReadOnlyMemory<byte> document) => document.Length <= MaximumSize
        ? JsonText.Parse(document, JsonLdLimits.Depth)
        : throw JsonLdFaults.TooLarge($"{document.Length} bytes, at most {MaximumSize} are read");

    /// <summary>Canonicalises a document without some of its members, under another context where one is given.</summary>
    internal CanonicalDocument Canonicalize(JsonElement document, JsonElement? context, IReadOnlySet<string> without)
    {
        ExpandedNode? node = new Expander(contexts, new JsonLdLimits()).ExpandDocument(document, context, without);
        if (node is null)
            return new CanonicalDocument("", []);
        (RdfDataset dataset, IReadOnlyList<MemberPath> uncovered) = RdfConverter.Convert(node);
        return new CanonicalDocument(RdfCanonicalizer.Canonicalize(dataset), [.. uncovered.Select(static member => member.ToString())]);
    }
}
