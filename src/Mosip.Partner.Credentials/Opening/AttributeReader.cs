using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Credentials.Opening;

/// <summary>Reads the attributes of a subject. In the card form every value is text, that of a list is JSON within the text; in a verifiable credential values are JSON.</summary>
internal sealed class AttributeReader(CredentialFormat format, FrozenSet<string> protectedNames, string? protectionKey)
{
    // In bytes, as it is escaped. A list of texts is short; a longer text is a document of another kind and not looked into.
    private const int MaximumListLength = 64 * 1024;

    public CredentialValue Read(string name, JsonElement value)
    {
        // Empty values are never encrypted; verifiable credentials protect nothing.
        bool isProtected = format == CredentialFormat.Card && protectedNames.Contains(name) && value.ValueKind == JsonValueKind.String && !value.ValueEquals(""u8);
        JsonElement clear = isProtected ? TextElement(Open(value)) : value;
        JsonElement json = format == CredentialFormat.Card ? ListWithin(clear) : clear;
        // Only an escape can hide half a surrogate pair: it is found now, not when the text is asked for.
        if (JsonMarshal.GetRawUtf8Value(json).Contains((byte)'\\'))
            _ = CredentialText.Of(json);
        return new CredentialValue { Name = name, Json = json, WasProtected = isProtected };
    }

    private string Open(JsonElement value) => protectionKey is { Length: > 0 }
        ? PinEncryption.Open(protectionKey, CredentialReader.Read(value))
        : throw new MosipCryptoException(MosipCryptoFault.KeyUnavailable, "open protected attribute", "the credential has protected attributes and no protection key came with it");

    private static JsonElement ListWithin(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || JsonMarshal.GetRawUtf8Value(value).Length > MaximumListLength)
            return value;
        string text = CredentialReader.Read(value);
        if (!text.StartsWith('['))
            return value;
        try
        {
            using JsonDocument list = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
            return list.RootElement.Clone();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A text that begins with a bracket and is no list.
            return value;
        }
    }

    private static JsonElement TextElement(string text)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(Encoding.UTF8.GetByteCount(text) + 16);
        using (var json = new Utf8JsonWriter(buffer))
            json.WriteStringValue(text);
        return JsonElement.Parse(buffer.WrittenSpan);
    }
}
