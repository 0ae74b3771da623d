using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A value of a column.</summary>
public sealed record FilterValue
{
    /// <summary>The column.</summary>
    [JsonPropertyName("fieldID")]
    public string? Column { get; init; }

    /// <summary>The value.</summary>
    [JsonPropertyName("fieldValue")]
    public string? Value { get; init; }

    /// <summary>Id of the row that has it.</summary>
    [JsonPropertyName("fieldCode")]
    public string? RowId { get; init; }
}
