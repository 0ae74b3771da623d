using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Ida.Crypto;
using Mosip.Partner.Sandbox.Ida.Java;

namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>Decrypts <c>requestHMAC</c> and <c>request</c>, compares the hash and reads the block. A body without <c>request</c> passes.</summary>
internal sealed class RequestOpening(IIdaCrypto crypto) : IFilterStage
{
    public Refusal? Check(FilterContext context)
    {
        JsonObject body = context.Body;
        if (body["request"] is null)
            return null;
        if (!TryDecode(body, "request", out byte[]? request, out Refusal? refusal))
            return refusal;
        if (body["requestHMAC"] is null)
            return FilterContext.Missing("requestHMAC");
        if (!TryDecode(body, "requestHMAC", out byte[]? hmac, out refusal) || !TryDecode(body, "requestSessionKey", out byte[]? sessionKey, out refusal))
            return refusal;
        return Open(context, Require(sessionKey, "requestSessionKey"), Require(hmac, "requestHMAC"), request);
    }

    private Refusal? Open(FilterContext context, byte[] sessionKey, byte[] hmac, byte[]? request)
    {
        byte[] thumbprint = ParseThumbprint(context.Body["thumbprint"]);
        OpenedData expectedHash = crypto.OpenRequestData(thumbprint, sessionKey, hmac);
        if (expectedHash.Bytes is null)
            return Undecryptable("requestHMAC", expectedHash.Fault);
        OpenedData block = crypto.OpenRequestData(thumbprint, sessionKey, Require(request, "request"));
        if (block.Bytes is null)
            return Undecryptable("request", block.Fault);

        string hash = Convert.ToHexString(SHA256.HashData(block.Bytes));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), expectedHash.Bytes))
            return FilterContext.Refuse(IdaErrors.HmacFailed, new("hash of the request block", "requestHMAC holds the SHA-256 of the block in upper-case hex", DescribeHash(expectedHash.Bytes, hash)));
        if (!JavaJson.TryParse(block.Bytes, out JsonNode? parsed) || parsed is not (null or JsonObject))
            return FilterContext.Refuse(IdaErrors.UnableToProcess, new("form of the request block", "a JSON object", "text that is none"));
        context.Body["request"] = parsed
            ?? throw new JavaFaultException(JavaFaultException.NullPointer, new("form of the request block", "a JSON object", "the word null"));
        return null;
    }

    private static string DescribeHash(byte[] sent, string hash) => Encoding.UTF8.GetString(sent) switch
    {
        var text when string.Equals(text, hash, StringComparison.OrdinalIgnoreCase) => "the right hash, but not in upper case",
        { Length: 64 } => "the hash of other bytes",
        _ => "a text that is not 64 characters long",
    };

    private static byte[] ParseThumbprint(JsonNode? node)
    {
        byte[]? bytes = null;
        if (node is not null && !ThumbprintText.TryParse(JavaJson.JavaTextOf(node), out bytes))
            throw new JavaFaultException(JavaFaultException.IdAuthUnchecked, new("form of thumbprint", "hex or base64url", "a text that is neither"));
        return Require(bytes, "thumbprint");
    }

    // A member that is absent passes here; what is made of it is another matter.
    private static bool TryDecode(JsonObject body, string name, out byte[]? bytes, out Refusal? refusal)
    {
        bytes = null;
        string? text = body.TextOrNull(name);
        bool isDecoded = text is null ? body[name] is null : ServerBase64.TryDecodeUrl(text, out bytes);
        refusal = isDecoded ? null : FilterContext.Refuse(IdaErrors.UnableToProcess, new($"form of {name}", "base64url", text is null ? "no text" : "a text with other characters or a wrong length"));
        return isDecoded;
    }

    private static byte[] Require(byte[]? bytes, string name) =>
        bytes ?? throw new JavaFaultException(JavaFaultException.NullPointer, new($"presence of {name}", "a value", "none, or blanks"));

    private static Refusal Undecryptable(string member, string? fault) =>
        FilterContext.Refuse(IdaErrors.InvalidEncryption, new($"decryption of {member}", "AES-GCM with a 16-byte IV at the end, its key wrapped with RSA-OAEP (SHA-256) for IDA's partner certificate", fault ?? "data that does not open"));
}
