using System.Text.Json.Serialization;

namespace Mosip.Partner.Management.MispLicences;

/// <summary>What can be changed of a named licence.</summary>
internal sealed record NamedLicenceChange(
    [property: JsonPropertyName("expiryDate")] DateOnly? ExpiryDate,
    [property: JsonPropertyName("status")] string? Status);
