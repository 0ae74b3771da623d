using System.Text.Json;

namespace Mosip.Partner.Credentials.JsonLd.Expansion;

/// <summary>A value after expansion.</summary>
internal abstract record Expanded;

/// <summary>Text, number or truth value.</summary>
/// <param name="Value">The scalar.</param>
/// <param name="Type">Its datatype; null where the scalar's kind decides.</param>
/// <param name="Language">The language of a text.</param>
internal sealed record ExpandedLiteral(JsonElement Value, string? Type, string? Language) : Expanded;

/// <summary>Values in order.</summary>
/// <param name="Items">The values.</param>
internal sealed record ExpandedList(IReadOnlyList<Expanded> Items) : Expanded;

/// <summary>An object, or a reference to one.</summary>
/// <param name="Id">Its IRI or blank node label as written; null where it has none.</param>
internal sealed record ExpandedNode(string? Id) : Expanded
{
    /// <summary>The member that the id stands in; null for references written as text.</summary>
    public MemberPath? IdMember { get; init; }

    /// <summary>The IRIs of its types, with the member that they stand in.</summary>
    public List<ExpandedTypes> Types { get; } = [];

    /// <summary>Its properties.</summary>
    public List<ExpandedProperty> Properties { get; } = [];

    /// <summary>Members that are no statements.</summary>
    public List<MemberPath> Dropped { get; } = [];
}

/// <summary>The types that stand in one member.</summary>
/// <param name="Iris">What the types expand to.</param>
/// <param name="Member">The member.</param>
/// <param name="HasContext">Whether a type brings a context, so that the member decides what the others mean.</param>
internal sealed record ExpandedTypes(IReadOnlyList<string> Iris, MemberPath Member, bool HasContext);

/// <summary>A property of a node.</summary>
/// <param name="Iri">What the member's name expands to.</param>
/// <param name="Values">Its values.</param>
/// <param name="Member">The member.</param>
internal sealed record ExpandedProperty(string Iri, IReadOnlyList<Expanded> Values, MemberPath Member);
