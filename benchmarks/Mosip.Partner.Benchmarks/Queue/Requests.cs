using System.Text;
using System.Text.Json;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Benchmarks.Queue;

/// <summary>The requests that MOSIP makes for one application.</summary>
internal static class Requests
{
    private const string Time = "2026-11-24T05:06:07.089Z";

    public static QueueMessage Insert(string requestId, string referenceId) => Message($$"""
        {"id":"mosip.abis.insert","version":"1.1","requestId":"{{requestId}}","requesttime":"{{Time}}","referenceId":"{{referenceId}}","referenceURL":"http://datashare.datashare/v1/datashare/get/p/s/{{referenceId}}"}
        """);

    public static QueueMessage Identify(string requestId, string referenceId) => Message($$$"""
        {"id":"mosip.abis.identify","version":"1.1","requestId":"{{{requestId}}}","requesttime":"{{{Time}}}","referenceId":"{{{referenceId}}}","referenceUrl":"","flags":{"maxResults":"30","targetFPIR":"30"},"gallery":null}
        """);

    /// <summary>What a reply says: to which request, and whether it was done.</summary>
    public static (string RequestId, bool IsDone) Read(QueueMessage reply)
    {
        using JsonDocument json = JsonDocument.Parse(reply.Content);
        return (json.RootElement.GetProperty("requestId").GetString()!, json.RootElement.GetProperty("returnValue").GetString() == "1");
    }

    /// <summary>The id of the request that a message, request or reply, is about.</summary>
    public static string IdOf(QueueMessage message)
    {
        using JsonDocument json = JsonDocument.Parse(message.Content);
        return json.RootElement.GetProperty("requestId").GetString()!;
    }

    private static QueueMessage Message(string json) => new(Encoding.UTF8.GetBytes(json), QueueMessageClass.Text);
}
