using Mosip.Partner.Sandbox.Ida.Crypto;

namespace Mosip.Partner.Sandbox.Ida.Conformance;

/// <summary>Takes every signature for good and every text for decrypted: for cases that begin after decryption.</summary>
internal sealed class ClearTextCrypto : IIdaCrypto
{
    /// <summary>The thumbprint of the signer that never signed.</summary>
    public const string Signer = "CLEAR";

    public string? FindFault(string jws, ReadOnlyMemory<byte>? detachedData, string domain) => null;

    public OpenedData OpenRequestData(byte[] thumbprint, byte[] sessionKey, byte[] data) => OpenedData.Of(data);

    public OpenedData OpenBiometricValue(byte[] thumbprint, byte[] sessionKey, byte[] data, string timestamp, string transactionId) =>
        OpenedData.Of(data[1..]);

    /// <summary>The form in which a biometric record is "encrypted": one byte longer, so that an empty record is not empty text.</summary>
    public static byte[] Seal(byte[] record) => [0, .. record];

    public string? FindSignerThumbprint(string signatureHeader) => Signer;
}
