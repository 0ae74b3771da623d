using System.Text.Json;

namespace Mosip.Partner.Devices.Compliance.Schemas;

/// <summary>A rule about a JSON value; it adds what is wrong to the findings of the check.</summary>
internal delegate void Rule(JsonElement value, string at, SchemaCheck check);
