using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Credentials.Opening;

/// <summary>Reads the attributes of a subject. In the card form every value is text, that of a list is JSON within the text; in a verifiable credential values are JSON.</summary>
internal sealed class AttributeReader(CredentialFormat format, FrozenSet<string> protectedNames, string? protectionKey)
{
    // A list of texts is short; a longer text is a document of another kind and not looked into.
    private const int MaximumListLength = 64 * 1024;

    public CredentialValue Read(string name, JsonElement value)
    {
        // Empty values are never encrypted; verifiable credentials protect nothing.
        bool isProtected = format == CredentialFormat.Card && protectedNames.Contains(name) && value.ValueKind == JsonValueKind.String && !value.ValueEquals(""u8);
        JsonElement clear = isProtected ? TextElement(Open(value)) : value;
        JsonElement json = format == CredentialFormat.Card ? ListWithin(clear) : clear;
        return new CredentialValue { Name = name, Json = json, Texts = TextsOf(json), WasProtected = isProtected };
    }

    private string Open(JsonElement value) => protectionKey is { Length: > 0 }
        ? PinEncryption.Open(protectionKey, CredentialReader.Read(value))
        : throw new MosipCryptoException(MosipCryptoFault.KeyUnavailable, "open protected attribute", "the credential has protected attributes and no protection key came with it");

    private static JsonElement ListWithin(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return value;
        string text = CredentialReader.Read(value);
        if (text.Length > MaximumListLength || !text.StartsWith('['))
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

    private static CredentialText[] TextsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [new CredentialText(null, CredentialReader.Read(value))],
        JsonValueKind.Object => TextOf(value) is { } text ? [text] : [],
        JsonValueKind.Array => [.. value.EnumerateArray().Select(TextOf).OfType<CredentialText>()],
        _ => [],
    };

    private static CredentialText? TextOf(JsonElement entry) => entry.ValueKind switch
    {
        JsonValueKind.String => new CredentialText(null, CredentialReader.Read(entry)),
        JsonValueKind.Object when entry.TryGetProperty("value", out JsonElement value) && value.ValueKind == JsonValueKind.String =>
            new CredentialText(entry.TryGetProperty("language", out JsonElement language) && language.ValueKind == JsonValueKind.String ? CredentialReader.Read(language) : null, CredentialReader.Read(value)),
        _ => null,
    };

    private static JsonElement TextElement(string text)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(Encoding.UTF8.GetByteCount(text) + 16);
        using (var json = new Utf8JsonWriter(buffer))
            json.WriteStringValue(text);
        return JsonElement.Parse(buffer.WrittenSpan);
    }
}
