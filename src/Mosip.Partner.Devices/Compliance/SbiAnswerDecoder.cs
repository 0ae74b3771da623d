using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Devices;

/// <summary>Adds the decoded members to the answer of a device, as the client of the compliance toolkit does before anything is judged.</summary>
public static class SbiAnswerDecoder
{
    /// <summary>The largest answer that is decoded, in bytes: 32 MiB.</summary>
    public const int MaximumSize = 32 * 1024 * 1024;

    private const string Operation = "decode device answer";

    /// <summary>Decodes an answer to a discovery, an info or a capture.</summary>
    /// <param name="answer">The answer as received.</param>
    /// <returns>The same with <c>digitalIdDecoded</c>, <c>deviceInfoDecoded</c> and <c>dataDecoded</c> where their sources can be decoded.</returns>
    /// <exception cref="MosipInputException">The answer is not JSON, or too large.</exception>
    public static byte[] Decode(ReadOnlyMemory<byte> answer)
    {
        if (answer.Length > MaximumSize)
            throw new MosipInputException(MosipInputFault.TooLarge, Operation, $"{answer.Length} bytes, at most {MaximumSize} are read");
        JsonNode? root = Parse(answer.Span) ?? throw new MosipInputException(MosipInputFault.Malformed, Operation, "the answer is not JSON");
        JsonArray? list = root as JsonArray ?? Find(root as JsonObject, "biometrics") as JsonArray;
        foreach (JsonObject element in (list ?? []).OfType<JsonObject>())
        {
            AddDecoded(AddDecoded(element, "deviceInfo"), "digitalId");
            AddDecoded(AddDecoded(element, "data"), "digitalId");
            AddDecoded(element, "digitalId");
        }
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            root.WriteTo(writer);
        return output.WrittenSpan.ToArray();
    }

    private static JsonObject? AddDecoded(JsonObject? parent, string name)
    {
        if (parent is null || Find(parent, name) is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
            return null;
        string text = value.GetValue<string>();
        string[] parts = text.Split('.');
        // A JWS, or base64url of the object itself where nothing is signed.
        string payload = parts.Length == 3 ? parts[1] : text;
        if (!MosipBase64.TryDecodeUrl(payload, out byte[] bytes) || Parse(bytes) is not JsonObject decoded)
            return null;
        parent[name + "Decoded"] = decoded;
        return decoded;
    }

    private static JsonNode? Find(JsonObject? parent, string name) => parent is not null && parent.TryGetPropertyValue(name, out JsonNode? value) ? value : null;

    private static JsonNode? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
