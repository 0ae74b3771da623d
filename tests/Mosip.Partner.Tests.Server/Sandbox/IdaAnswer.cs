using System.Net;
using System.Text.Json.Nodes;

namespace Mosip.Partner.Tests.Server.Sandbox;

/// <summary>What IDA answered, as it came.</summary>
internal sealed record IdaAnswer(HttpStatusCode Status, byte[] Body, string? Signature)
{
    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    public JsonObject Response => Json["response"]!.AsObject();

    /// <summary>The codes of <c>errors</c> in their order.</summary>
    public string[] Codes => Json["errors"] is JsonArray errors ? [.. errors.Select(error => (string)error!["errorCode"]!)] : [];

    public string Messages => string.Join('|', (Json["errors"] as JsonArray ?? []).Select(error => (string)error!["errorMessage"]!));

    public bool IsAuthenticated => (bool)Response["authStatus"]!;
}
