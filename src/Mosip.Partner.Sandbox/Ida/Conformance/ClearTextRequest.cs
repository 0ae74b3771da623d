using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Sandbox.Ida.Filter;
using Mosip.Partner.Sandbox.Ida.Java;

namespace Mosip.Partner.Sandbox.Ida.Conformance;

/// <summary>Puts a decrypted request back into the form in which it is sent, only without cryptography (see <see cref="ClearTextCrypto"/>).</summary>
internal static class ClearTextRequest
{
    public const string LicenceKey = "licence", PartnerId = "partner", ApiKey = "key";
    private const string AnyBytes = "AA";

    /// <summary>Builds the HTTP request of a case.</summary>
    public static IdaHttpRequest Build(IdaEndpoint endpoint, string body, string? requestBlock, bool digitalIdAsObject) => new(
        endpoint,
        $"/idauthentication/v1/{endpoint.Name}/{LicenceKey}/{PartnerId}/{ApiKey}",
        Encoding.UTF8.GetBytes(requestBlock is null ? body : WithBlock(body, requestBlock, digitalIdAsObject)),
        "signature",
        "Authorization");

    private static string WithBlock(string body, string requestBlock, bool digitalIdAsObject)
    {
        if (!JavaJson.TryParseObject(Encoding.UTF8.GetBytes(body), out JsonObject? members))
            return body;
        byte[] block = Encoding.UTF8.GetBytes(JavaJson.TryParseObject(Encoding.UTF8.GetBytes(requestBlock), out JsonObject? parsed)
            ? WrapBiometrics(parsed, digitalIdAsObject).ToJsonString()
            : requestBlock);
        members.TryAdd("thumbprint", AnyBytes);
        members.TryAdd("request", MosipBase64.EncodeUrl(block));
        members.TryAdd("requestSessionKey", AnyBytes);
        members.TryAdd("requestHMAC", MosipBase64.EncodeUrl(Encoding.ASCII.GetBytes(MosipHash.UpperHex(block))));
        return members.ToJsonString();
    }

    private static JsonObject WrapBiometrics(JsonObject block, bool digitalIdAsObject)
    {
        byte[] hash = SHA256.HashData([]);
        foreach (JsonObject segment in (block["biometrics"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (segment["data"] is not JsonObject data)
                continue;
            if (data["digitalId"] is JsonObject digitalId && !digitalIdAsObject)
                data["digitalId"] = ToJws(digitalId);
            if (data.TextOrNull("bioValue") is { } value && MosipBase64.TryDecodeUrl(value, out byte[] record))
            {
                hash = HashChainCheck.Next(hash, record);
                data["bioValue"] = MosipBase64.EncodeUrl(ClearTextCrypto.Seal(record));
            }

            segment["data"] = ToJws(data);
            segment.TryAdd("sessionKey", AnyBytes);
            segment.TryAdd("thumbprint", AnyBytes);
            segment.TryAdd("hash", Convert.ToHexString(hash));
        }

        return block;
    }

    private static string ToJws(JsonObject payload) => $"e30.{MosipBase64.EncodeUrl(Encoding.UTF8.GetBytes(payload.ToJsonString()))}.{AnyBytes}";
}
