using System.Text.Json;

namespace Mosip.Partner.Credentials.JsonLd.Expansion;

/// <summary>What a term of a context means.</summary>
internal sealed record TermDefinition
{
    /// <summary>The IRI or keyword that the term stands for; null where the context takes the term out of use.</summary>
    public string? Iri { get; init; }

    /// <summary>Whether the term may stand before a colon.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>Whether later contexts may not change it.</summary>
    public bool IsProtected { get; init; }

    /// <summary>The type of the term's values: <c>@id</c>, <c>@vocab</c>, <c>@none</c> or a datatype; null where it has none.</summary>
    public string? Type { get; init; }

    /// <summary>Whether the term has a language of its own, which may be none.</summary>
    public bool HasLanguage { get; init; }

    /// <summary>The term's own language.</summary>
    public string? Language { get; init; }

    /// <summary>How values are held.</summary>
    public TermContainer Container { get; init; }

    /// <summary>The context for what the term leads to.</summary>
    public JsonElement? Context { get; init; }

    /// <summary>What the definition asks for that is not supported; refused when the term is used, not before.</summary>
    public string? NotSupported { get; init; }

    /// <summary>Whether both mean the same, protected or not.</summary>
    public bool MeansSameAs(TermDefinition other) =>
        this with { IsProtected = false, Context = null } == other with { IsProtected = false, Context = null }
        && (Context is { } context ? other.Context is { } otherContext && JsonElement.DeepEquals(context, otherContext) : other.Context is null);
}
