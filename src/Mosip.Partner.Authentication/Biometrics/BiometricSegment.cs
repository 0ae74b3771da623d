using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Authentication;

/// <summary>One captured finger, iris or face, as the device made it. It is kept as UTF-8 and sent on byte for byte.</summary>
public sealed class BiometricSegment
{
    private const string Operation = "read capture";

    private BiometricSegment(ReadOnlyMemory<byte> json, SegmentFacts facts, CertificateThumbprint thumbprint, string hash) =>
        (Json, Facts, Thumbprint, Hash) = (json, facts, thumbprint, hash);

    /// <summary>What was captured: <c>Finger</c>, <c>Iris</c> or <c>Face</c>.</summary>
    public string Type => Facts.BioType;

    /// <summary>Which one, for example <c>Left IndexFinger</c>, <c>Right</c> or <c>UNKNOWN</c>; null for a face.</summary>
    public string? SubType => Facts.BioSubType;

    /// <summary>The certificate that the device encrypted for: IDA's <c>IDA-FIR</c> certificate.</summary>
    public CertificateThumbprint Thumbprint { get; }

    /// <summary>The chain hash, 64 upper-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>The segment as it goes into the request.</summary>
    internal ReadOnlyMemory<byte> Json { get; }

    internal SegmentFacts Facts { get; }

    /// <summary>The kind, nothing of the content.</summary>
    public override string ToString() => $"BiometricSegment {{ {Type} {SubType} }}";

    internal static BiometricSegment Read(JsonElement segment, int index)
    {
        if (segment.ValueKind != JsonValueKind.Object)
            throw Invalid(index, "it is not an object");
        if (ReportedError(segment) is { } reported)
            throw Invalid(index, $"the device reports error {reported}");

        string thumbprintText = Text(segment, "thumbprint", index), hash = Text(segment, "hash", index);
        if (!CertificateThumbprint.TryParse(thumbprintText, out CertificateThumbprint thumbprint))
            throw Invalid(index, "'thumbprint' is not the SHA-256 of a certificate in hexadecimal or base64url");
        if (hash.Length != MosipHash.HexLength || hash.AsSpan().ContainsAnyExcept(UpperHexDigits))
            throw Invalid(index, $"'hash' is not {MosipHash.HexLength} upper-case hexadecimal digits");
        if (!MosipBase64.TryDecodeUrl(Text(segment, "sessionKey", index), out byte[] sessionKey) || sessionKey.Length == 0)
            throw Invalid(index, "'sessionKey' is not base64url");
        if (!segment.TryGetProperty("data"u8, out JsonElement data) || data.ValueKind != JsonValueKind.String)
            throw Invalid(index, "'data' is not a JWS text");
        return new BiometricSegment(Compose(segment), SegmentFacts.Read(data, index), thumbprint, hash);
    }

    // Codes of the device interface are short numbers; whatever else a device sends is not repeated.
    private static string? ReportedError(JsonElement segment)
    {
        if (!segment.TryGetProperty("error"u8, out JsonElement error) || error.ValueKind != JsonValueKind.Object || !error.TryGetProperty("errorCode"u8, out JsonElement code))
            return null;
        string? text = code.ValueKind switch
        {
            JsonValueKind.String => code.GetString(),
            JsonValueKind.Number => code.GetRawText(),
            _ => null,
        };
        return string.IsNullOrEmpty(text) || text == "0" ? null
            : text.Length <= 5 && !text.AsSpan().ContainsAnyExceptInRange('0', '9') ? text
            : "without a number";
    }

    internal static MosipInputException Invalid(int index, string why) =>
        new(MosipInputFault.InvalidContent, Operation, $"biometrics/{index}: {why}");

    private static readonly SearchValues<char> UpperHexDigits = SearchValues.Create("0123456789ABCDEF");

    private static string Text(JsonElement segment, string name, int index) =>
        segment.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : throw Invalid(index, $"'{name}' is missing or not text");

    // The members that IDA reads, each with the very bytes of the device; 'error' stays behind.
    private static byte[] Compose(JsonElement segment)
    {
        var json = new ArrayBufferWriter<byte>(JsonMarshal.GetRawUtf8Value(segment).Length + 2);
        foreach (JsonProperty member in segment.EnumerateObject())
        {
            if (member.Name is not ("specVersion" or "data" or "hash" or "sessionKey" or "thumbprint"))
                continue;
            json.Write(json.WrittenCount == 0 ? "{"u8 : ","u8);
            json.Write("\""u8);
            json.Write(JsonMarshal.GetRawUtf8PropertyName(member));
            json.Write("\":"u8);
            json.Write(JsonMarshal.GetRawUtf8Value(member.Value));
        }
        json.Write("}"u8);
        return json.WrittenSpan.ToArray();
    }
}
