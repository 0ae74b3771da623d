using System.Text.Json;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Adjudication.SharedData;

/// <summary>Reads shared data. Fields from a packet are as they are, those from the ID repository were made JSON once more, so that a text comes in quotes.</summary>
internal static class SharedPersonReader
{
    private const string Operation = "read shared data";

    public static SharedPerson Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false });
            JsonElement root = document.RootElement;
            return new SharedPerson
            {
                Biometrics = JsonMember.Text(root, "biometrics") is { Length: > 0 } biometrics ? CbeffDocument.ParseBase64Url(biometrics) : null,
                Identity = Members(root, "identity").Select(static field => (field.Name, Value: Normalise(field.Value))).Where(static field => field.Value is not null)
                    .ToDictionary(static field => field.Name, static field => field.Value!, StringComparer.Ordinal),
                Documents = Members(root, "documents").Where(static file => file.Value.ValueKind == JsonValueKind.String)
                    .ToDictionary(static file => file.Name, static file => Decode(file.Value.GetString()!), StringComparer.Ordinal),
                MetaInfo = JsonMember.Text(root, "metaInfo"),
                Audits = JsonMember.Text(root, "audits"),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The parser's own message may quote the data.
            throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, "it is not the JSON object that MOSIP shares");
        }
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement members) && members.ValueKind == JsonValueKind.Object ? members.EnumerateObject() : default;

    private static ReadOnlyMemory<byte> Decode(string text) =>
        MosipBase64.TryDecode(text, out byte[] bytes) ? bytes : throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, "a document is not base64url");

    private static SharedValue? Normalise(JsonElement field)
    {
        if (field.ValueKind == JsonValueKind.Null)
            return null;
        string raw = field.ValueKind == JsonValueKind.String ? field.GetString()! : field.GetRawText();
        try
        {
            using JsonDocument inner = JsonDocument.Parse(raw, new JsonDocumentOptions { MaxDepth = 8 });
            return inner.RootElement.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => Single(inner.RootElement.GetString()!, raw),
                JsonValueKind.Array => new SharedValue(ByLanguage(inner.RootElement), raw),
                _ => Single(raw, raw),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A text that is no JSON, such as a name or 1990/01/01.
            return Single(raw, raw);
        }
    }

    private static SharedValue Single(string text, string raw) => new(new Dictionary<string, string>(StringComparer.Ordinal) { [""] = text }, raw);

    private static Dictionary<string, string> ByLanguage(JsonElement list)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonElement entry in list.EnumerateArray())
        {
            if (entry.ValueKind == JsonValueKind.Object && JsonMember.Text(entry, "value") is { } value)
                texts.TryAdd(JsonMember.Text(entry, "language") ?? "", value);
            else if (entry.ValueKind == JsonValueKind.String)
                texts.TryAdd("", entry.GetString()!);
        }
        return texts;
    }
}
