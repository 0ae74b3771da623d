using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Crypto;
using Mosip.Partner.Sandbox.Ida.Java;

namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>
/// For each biometric: signature of <c>data</c> (domain Device), signature of <c>digitalId</c> (domain FTM), decryption of the value. In the
/// block the JWS are replaced by their payloads and the value by its base64. List elements that are no objects are dropped.
/// </summary>
internal sealed class BiometricOpening(IIdaCrypto crypto) : IFilterStage
{
    public Refusal? Check(FilterContext context)
    {
        if (context.Block?["biometrics"] is not JsonArray biometrics)
            return null;

        JsonArray opened = [];
        for (int i = 0; i < biometrics.Count; i++)
        {
            if (biometrics[i] is not JsonObject segment)
                continue;
            if (Open(segment, "request/biometrics/" + i.ToString(CultureInfo.InvariantCulture)) is { } refusal)
                return refusal;
            opened.Add(segment.DeepClone());
        }

        context.Block["biometrics"] = opened;
        return null;
    }

    private Refusal? Open(JsonObject segment, string path)
    {
        if (segment.TextOrNull("data") is not { } jws)
            return FilterContext.Missing(path + "/data");
        if (VerifyJws(jws, "Device", path + "/data") is { } untrusted)
            return untrusted;
        if (segment.TextOrNull("sessionKey") is not { } sessionKey)
            return FilterContext.Missing(path + "/sessionKey");

        JsonObject? data = ReadPayload(jws, path + "/data", out Refusal? unreadable);
        if (data is null)
            return unreadable;
        if (data.TextOrNull("bioValue") is not { } bioValue)
            return FilterContext.Missing(path + "/data/bioValue");
        if (data.TextOrNull("timestamp") is not { } timestamp)
            return FilterContext.Missing(path + "/data/timestamp");
        if (OpenDigitalId(data, path + "/data/digitalId") is { } refusal)
            return refusal;

        OpenedData value = OpenValue(segment, sessionKey, bioValue, timestamp, JavaJson.JavaTextOf(data["transactionId"]), path);
        if (value.Bytes is null)
            return FilterContext.Refuse(IdaErrors.InvalidEncryption, new($"decryption of {path}/data/bioValue", "AES-GCM with nonce and AAD from timestamp and transactionId of data, its key wrapped for the IDA-FIR certificate", value.Fault ?? "data that does not open"));
        data["bioValue"] = Convert.ToBase64String(value.Bytes);
        segment["data"] = data;
        return null;
    }

    private Refusal? OpenDigitalId(JsonObject data, string path)
    {
        if (data.TextOrNull("digitalId") is not { Length: > 0 } jws)
            return null;
        if (VerifyJws(jws, "FTM", path) is { } untrusted)
            return untrusted;
        if (ReadPayload(jws, path, out Refusal? unreadable) is not { } payload)
            return unreadable;
        data["digitalId"] = DigitalId.Bind(payload, path + "/").ToJson();
        return null;
    }

    private Refusal? VerifyJws(string jws, string domain, string subject) =>
        crypto.FindFault(jws, null, domain) is { } fault
            ? FilterContext.Refuse(IdaErrors.SignatureFailed, new($"signature of {subject}", $"a JWS by a certificate of the trust domain {domain}", fault), subject)
            : null;

    private static JsonObject? ReadPayload(string jws, string path, out Refusal? refusal)
    {
        string[] parts = jws.Split('.');
        RefusalExplanation why = new($"payload of {path}", "a JSON object in base64url", "something else");
        refusal = FilterContext.Refuse(IdaErrors.UnableToProcess, why);
        if (!ServerBase64.TryDecodeUrl(parts.Length >= 2 ? parts[1] : jws, out byte[]? payload) || payload is null)
            throw new JavaFaultException(JavaFaultException.IllegalArgument, why);
        if (!JavaJson.TryParse(payload, out JsonNode? node))
            return null;
        if (node is null)
            throw new JavaFaultException(JavaFaultException.NullPointer, why);
        return node as JsonObject;
    }

    private OpenedData OpenValue(JsonObject segment, string sessionKey, string bioValue, string timestamp, string transactionId, string path)
    {
        if (Math.Max(Encoding.UTF8.GetByteCount(timestamp), Encoding.UTF8.GetByteCount(transactionId)) < BiometricCipher.AssociatedDataSize)
            throw new JavaFaultException(JavaFaultException.ArrayIndex, new($"length of {path}/data/timestamp and transactionId", $"one of them with at least {BiometricCipher.AssociatedDataSize} bytes", "two shorter texts"));
        byte[] key = DecodeOrFault(sessionKey, path + "/sessionKey"), value = DecodeOrFault(bioValue, path + "/data/bioValue");
        if (!ThumbprintText.TryParse(JavaJson.JavaTextOf(segment["thumbprint"]), out byte[]? thumbprint))
            throw new JavaFaultException(JavaFaultException.IdAuthUnchecked, new($"form of {path}/thumbprint", "hex or base64url", "a text that is neither"));
        return crypto.OpenBiometricValue(Require(thumbprint, path + "/thumbprint"), key, value, timestamp, transactionId);
    }

    private static byte[] DecodeOrFault(string text, string path) =>
        ServerBase64.TryDecodeUrl(text, out byte[]? bytes)
            ? Require(bytes, path)
            : throw new JavaFaultException(JavaFaultException.IllegalArgument, new($"form of {path}", "base64url", "a text with other characters or a wrong length"));

    private static byte[] Require(byte[]? bytes, string path) =>
        bytes ?? throw new JavaFaultException(JavaFaultException.NullPointer, new($"presence of {path}", "a value", "blanks"));
}
