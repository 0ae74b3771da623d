namespace Mosip.Partner.Sandbox.Ida.Crypto;

/// <summary>All that the request pipeline asks of cryptography, so that it can also run over clear text.</summary>
internal interface IIdaCrypto
{
    /// <summary>Verifies a JWS and the trust path of its certificate as IDA's keymanager does.</summary>
    /// <param name="jws">The compact form.</param>
    /// <param name="detachedData">Replaces the middle part; null for an attached payload.</param>
    /// <param name="domain">The trust domain: <c>Auth</c>, <c>Device</c> or <c>FTM</c>.</param>
    /// <returns>Why it fails, or null.</returns>
    string? FindFault(string jws, ReadOnlyMemory<byte>? detachedData, string domain);

    /// <summary>Opens data of the request: layout <c>ciphertext || tag || 16-byte IV</c>, key for partners.</summary>
    OpenedData OpenRequestData(byte[] thumbprint, byte[] sessionKey, byte[] data);

    /// <summary>Opens a biometric value: layout <c>ciphertext || tag</c>, nonce and AAD from the two texts, key for biometrics.</summary>
    OpenedData OpenBiometricValue(byte[] thumbprint, byte[] sessionKey, byte[] data, string timestamp, string transactionId);

    /// <summary>The SHA-256 (upper-case hex) of the first certificate in the signature header; null if there is none that can be read.</summary>
    /// <exception cref="Java.JavaFaultException">The header has a form at which MOSIP fails.</exception>
    string? FindSignerThumbprint(string signatureHeader);
}

/// <summary>Decrypted data, or why there is none.</summary>
internal readonly record struct OpenedData(byte[]? Bytes, string? Fault)
{
    public static OpenedData Of(byte[] bytes) => new(bytes, null);

    public static OpenedData Failed(string fault) => new(null, fault);
}
