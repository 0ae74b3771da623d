using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A column to sort by.</summary>
/// <param name="Column">The column.</param>
/// <param name="Direction"><c>asc</c> or <c>desc</c>.</param>
public sealed record SearchSort(
    [property: JsonPropertyName("sortField")] string Column,
    [property: JsonPropertyName("sortType")] string Direction);
