using System.Security.Cryptography;
using System.Text.Json;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Devices.Compliance.Validators;

/// <summary>The biometric record of an answered element: plain in a registration, encrypted in an authentication.</summary>
internal static class BioValue
{
    private const int KeySize = 32;

    /// <exception cref="ComplianceFailure">A member is missing, the value is not base64url, or it cannot be opened.</exception>
    public static async ValueTask<byte[]> ReadAsync(JsonElement biometric, PartnerKey? key, CancellationToken cancellationToken)
    {
        JsonElement data = biometric.Get("dataDecoded");
        byte[] value = UrlBase64.Decode(data.Text("bioValue"));
        if (data.Find("purpose") is not { ValueKind: JsonValueKind.String } purpose || !purpose.ValueEquals("Auth"u8))
            return value;
        if (key is null)
            throw new ComplianceFailure("The biometric is encrypted and no key to open it is configured.");
        byte[] unwrapped = new byte[Math.Max(KeySize, key.SignatureSize)];
        try
        {
            int length = await key.UnwrapKeyAsync(UrlBase64.Decode(biometric.Text("sessionKey")), unwrapped, cancellationToken).ConfigureAwait(false);
            return length == KeySize
                ? BiometricCipher.Open(unwrapped.AsSpan(0, length), data.Text("timestamp"), data.Text("transactionId"), value)
                : throw new ComplianceFailure("The session key is not one of 256 bits.");
        }
        catch (MosipCryptoException e)
        {
            throw new ComplianceFailure($"The biometric could not be opened: {e.Fault}.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(unwrapped);
        }
    }
}
