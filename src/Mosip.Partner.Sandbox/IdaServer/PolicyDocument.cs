using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>Reads policy documents that have passed PMS's schema as IDA reads them.</summary>
internal static class PolicyDocument
{
    public static AuthPolicy ReadAuth(JsonObject document) => AuthPolicy.Parse(JsonSerializer.SerializeToUtf8Bytes(document));

    public static MispPolicy ReadMisp(JsonObject document) => new(IsSet(document, "allowKycRequestDelegation"), IsSet(document, "allowKeyBindingDelegation"));

    private static bool IsSet(JsonObject document, string member) => (bool?)document[member] ?? false;
}
