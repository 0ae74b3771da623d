using System.Text.Json.Nodes;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>A resident's attributes in the form in which IDA stores them.</summary>
internal static class StoredAttributes
{
    public static JsonObject Of(Resident resident) => new(resident.Attributes.Select(attribute => KeyValuePair.Create(attribute.Key, ToJson(attribute.Value))));

    private static JsonNode? ToJson(AttributeValue attribute) => attribute.Value is { } plain
        ? JsonValue.Create(plain)
        : new JsonArray([.. attribute.ByLanguage.Select(text => new JsonObject { ["language"] = text.Key, ["value"] = text.Value })]);
}
