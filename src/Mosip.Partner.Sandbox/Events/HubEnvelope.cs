using System.Text;
using System.Text.Json.Nodes;

namespace Mosip.Partner.Sandbox.Events;

/// <summary>What is around every event of MOSIP's services (<c>EventModel</c> of mosip/commons).</summary>
internal static class HubEnvelope
{
    /// <param name="publisher">For example <c>CREDENTIAL_SERVICE</c>.</param>
    /// <param name="topic">The topic it is published to.</param>
    /// <param name="type">The event's type.</param>
    /// <param name="transactionId">For a credential its request's id.</param>
    /// <param name="dataShareUri">Where the share is; null for an event without one.</param>
    /// <param name="data">The event's own members.</param>
    /// <param name="time">The time as the publisher spells it.</param>
    public static byte[] Write(string publisher, string topic, (string Namespace, string Name) type, string? transactionId, string? dataShareUri, JsonObject data, string time) =>
        Encoding.UTF8.GetBytes(new JsonObject
        {
            ["publisher"] = publisher,
            ["topic"] = topic,
            ["publishedOn"] = time,
            ["event"] = new JsonObject
            {
                ["id"] = Guid.NewGuid().ToString(),
                ["transactionId"] = transactionId,
                ["type"] = new JsonObject { ["namespace"] = type.Namespace, ["name"] = type.Name },
                ["timestamp"] = time,
                ["dataShareUri"] = dataShareUri,
                ["data"] = data,
            },
        }.ToJsonString());
}
