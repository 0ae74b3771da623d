using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>Reads policy documents that have passed PMS's schema as IDA reads them.</summary>
internal static class PolicyDocument
{
    public static AuthPolicy ReadAuth(JsonObject document) => AuthPolicy.Parse(JsonSerializer.SerializeToUtf8Bytes(document));

    public static MispPolicy ReadMisp(JsonObject document) => MispPolicy.Parse(JsonSerializer.SerializeToUtf8Bytes(document));
}
