using System.Text.Json.Serialization;

namespace Mosip.Partner.Devices.Wire;

/// <summary>An answer that is only an error.</summary>
internal sealed record SbiErrorElement([property: JsonPropertyName("error")] SbiError Error);
