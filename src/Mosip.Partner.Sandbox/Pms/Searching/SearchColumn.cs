namespace Mosip.Partner.Sandbox.Pms.Searching;

/// <summary>One property of a row that searches can name.</summary>
/// <param name="Name">The entity's property, which is mostly also the name in the answer.</param>
/// <param name="Value">Text, truth value, number or <see cref="DateTimeOffset"/>; null where the row has none.</param>
internal sealed record SearchColumn<T>(string Name, Func<T, object?> Value)
{
    /// <summary>Whether the column's type is one on which upstream silently ignores <c>between</c> (<c>java.sql.Timestamp</c>).</summary>
    public bool IgnoresRanges { get; init; }

    /// <summary>Whether the answer shows it; some columns can only be searched.</summary>
    public bool IsShown { get; init; } = true;
}
