using System.Text.Json.Nodes;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary>One value of a member, and what the table says of it.</summary>
/// <param name="Description">The value in words.</param>
/// <param name="Value">The value.</param>
/// <param name="Path">The member, below <c>request</c>.</param>
/// <param name="Messages">The messages of the constraints that it breaks; none where it passes.</param>
internal sealed record PmsRequestTrial(string Description, JsonNode? Value, string Path, IReadOnlyList<string> Messages)
{
    /// <summary>Whether the member is left out.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>Whether no mapper can read the value.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>Whether the constraint is one of a list's or map's elements.</summary>
    public bool IsElement { get; init; }
}
