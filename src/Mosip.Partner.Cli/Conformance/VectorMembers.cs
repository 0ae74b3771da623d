using System.Text;
using System.Text.Json;
using Mosip.Partner.Core.Crypto;

namespace Mosip.Partner.Cli.Conformance;

/// <summary>Reads members of vector files; the end of a member's name says how its value is written.</summary>
internal static class VectorMembers
{
    /// <summary>The member, or null where it is absent or JSON null.</summary>
    public static JsonElement? Find(this JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static JsonElement Get(this JsonElement parent, string name) =>
        parent.Find(name) ?? throw new VectorFormatException($"member '{name}' is missing");

    public static bool Has(this JsonElement parent, string name) => parent.Find(name) is not null;

    public static string? FindText(this JsonElement parent, string name) => parent.Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        _ => throw new VectorFormatException($"member '{name}' is not text"),
    };

    public static string Text(this JsonElement parent, string name) =>
        parent.FindText(name) ?? throw new VectorFormatException($"member '{name}' is missing");

    public static bool? FindFlag(this JsonElement parent, string name) => parent.Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw new VectorFormatException($"member '{name}' is neither true nor false"),
    };

    public static bool Flag(this JsonElement parent, string name) =>
        parent.FindFlag(name) ?? throw new VectorFormatException($"member '{name}' is missing");

    public static byte[] Utf8(this JsonElement parent, string name) => Encoding.UTF8.GetBytes(parent.Text(name));

    public static byte[] Hex(this JsonElement parent, string name) => FromHex(parent.Text(name), name);

    /// <summary>The bytes; none where the member is absent.</summary>
    public static byte[] HexOrEmpty(this JsonElement parent, string name) => FromHex(parent.FindText(name) ?? "", name);

    public static byte[] Base64Url(this JsonElement parent, string name) => FromBase64Url(parent.Text(name), name);

    /// <summary>The bytes; none where the member is absent.</summary>
    public static byte[] Base64UrlOrEmpty(this JsonElement parent, string name) => FromBase64Url(parent.FindText(name) ?? "", name);

    private static byte[] FromHex(string text, string name)
    {
        try
        {
            return Convert.FromHexString(text);
        }
        catch (FormatException e)
        {
            throw new VectorFormatException($"member '{name}' is not hexadecimal", e);
        }
    }

    private static byte[] FromBase64Url(string text, string name) =>
        MosipBase64.TryDecodeUrl(text, out byte[] data) ? data : throw new VectorFormatException($"member '{name}' is not base64url");
}
