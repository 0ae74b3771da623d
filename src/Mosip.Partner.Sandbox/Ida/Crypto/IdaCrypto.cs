using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Ida.Signatures;

namespace Mosip.Partner.Sandbox.Ida.Crypto;

/// <summary>IDA's cryptography with real keys.</summary>
/// <remarks>
/// MOSIP lets a request block for the IDA-FIR certificate pass as long as that certificate was not used otherwise, and then refuses
/// biometrics (an upstream fault); here it is always refused, as it is on a server that has seen biometrics.
/// </remarks>
internal sealed class IdaCrypto(KeyManagerVerifier verifier, IdaDecryptionKeys requestKeys, IdaDecryptionKeys biometricKeys) : IIdaCrypto
{
    public string? FindFault(string jws, ReadOnlyMemory<byte>? detachedData, string domain)
    {
        string? actualData = detachedData is { } data ? MosipBase64.EncodeUrl(data.Span) : null;
        SignatureVerdict verdict = verifier.Verify(jws, actualData, validateTrust: true, domain: domain);
        bool isGood = verdict is { ErrorCode: null, SignatureValid: true, TrustValid: SignatureVerdict.TrustPathValid };
        return isGood ? null : verdict.ErrorCode is { } code ? $"{verdict.Reason} ({code})" : verdict.Reason;
    }

    public OpenedData OpenRequestData(byte[] thumbprint, byte[] sessionKey, byte[] data) =>
        Open(requestKeys, biometricKeys, thumbprint, sessionKey, key =>
        {
            byte[] plain = new byte[Math.Max(0, data.Length - MosipGcm.Overhead)];
            MosipGcm.Open(key, data, plain);
            return plain;
        });

    public OpenedData OpenBiometricValue(byte[] thumbprint, byte[] sessionKey, byte[] data, string timestamp, string transactionId) =>
        Open(biometricKeys, requestKeys, thumbprint, sessionKey, key => BiometricCipher.Open(key, timestamp, transactionId, data));

    public string? FindSignerThumbprint(string signatureHeader)
    {
        try
        {
            if (!MosipBase64.TryDecodeUrl(signatureHeader.Split('.')[0], out byte[] header))
                throw new SignatureFaultException(JavaFaultException.IllegalArgument, "a header that is not base64url");
            if (!JavaJson.TryParseObject(header, out JsonObject? members) || !members.ContainsKey("x5c"))
                return null;
            return ServerJwsHeader.TryLoad(LenientBase64.Decode(ServerJwsHeader.FirstOfList(members["x5c"]))) is { } certificate
                ? CertificateThumbprint.Of(certificate).ToUpperHex()
                : null;
        }
        catch (SignatureFaultException fault)
        {
            throw new JavaFaultException(fault.ErrorCode, new("certificate of the signature header", "a list with the certificate in x5c", fault.Message));
        }
    }

    private static OpenedData Open(IdaDecryptionKeys keys, IdaDecryptionKeys otherKeys, byte[] thumbprint, byte[] sessionKey, Func<byte[], byte[]> open)
    {
        if (otherKeys.Knows(thumbprint) && !keys.Knows(thumbprint))
            return OpenedData.Failed($"the thumbprint of the {otherKeys.Reference} certificate where that of {keys.Reference} is needed");
        OpenedData key = keys.Unwrap(thumbprint, sessionKey);
        if (key.Bytes is null)
            return key;
        try
        {
            return OpenedData.Of(open(key.Bytes));
        }
        catch (MosipCryptoException e)
        {
            return OpenedData.Failed(e.Fault == MosipCryptoFault.TagMismatch
                ? "data whose tag does not fit: another key, IV, AAD, layout, or changed bytes"
                : "data that is too short, or texts that are too long");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key.Bytes);
        }
    }
}
