using System.Security.Cryptography;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Devices;

/// <summary>A captured biometric whose signatures were checked.</summary>
public sealed record VerifiedBiometric
{
    private const string Operation = "open biometric";

    /// <summary>Finger, iris or face.</summary>
    public required BiometricType Type { get; init; }

    /// <summary>Which one; null for a face.</summary>
    public string? SubType { get; init; }

    /// <summary>What it was captured for.</summary>
    public required CapturePurpose Purpose { get; init; }

    /// <summary>The environment that the device was told.</summary>
    public required string Environment { get; init; }

    /// <summary>The domain that the device was told; null in a registration.</summary>
    public string? DomainUri { get; init; }

    /// <summary>The transaction that the device was told.</summary>
    public required string TransactionId { get; init; }

    /// <summary>When it was captured, by the device's clock.</summary>
    public required DateTimeOffset CapturedAt { get; init; }

    /// <summary>The score that was asked for, 0 to 100.</summary>
    public required decimal RequestedScore { get; init; }

    /// <summary>Its quality, 0 to 100.</summary>
    public required decimal QualityScore { get; init; }

    /// <summary>The device that captured it.</summary>
    public required DigitalId DigitalId { get; init; }

    /// <summary>The device code.</summary>
    public required string DeviceCode { get; init; }

    /// <summary>The level that the chain behind the digital ID proves.</summary>
    public required CertificationLevel Certification { get; init; }

    /// <summary>The chain hash, 64 upper-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The certificate that it is encrypted for; null in a registration.</summary>
    public CertificateThumbprint? Thumbprint { get; init; }

    /// <summary>The record: in clear in a registration, encrypted in an authentication.</summary>
    public required ReadOnlyMemory<byte> Value { get; init; }

    internal string Timestamp { get; init; } = "";

    internal ReadOnlyMemory<byte> SessionKey { get; init; }

    /// <summary>Opens the record of an authentication, as IDA does, with the key that <see cref="Thumbprint"/> names.</summary>
    /// <param name="keys">The keys of the certificates (<c>IDA-FIR</c>) that devices encrypted for, old ones included: a capture of before a rotation opens with the key of its time.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <returns>The record in clear. It is personal data: wipe or drop it as soon as it is used.</returns>
    /// <exception cref="MosipCryptoException">No key has that certificate, or the biometric was changed; one of a registration is not encrypted at all.</exception>
    public async ValueTask<byte[]> OpenAsync(PartnerKeyRing keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (Thumbprint is not { } thumbprint)
            throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, "it is of a registration, whose Value is the record in clear");
        PartnerKey key = keys.Find(thumbprint) ?? throw new MosipCryptoException(MosipCryptoFault.UnknownThumbprint, Operation, $"certificate {thumbprint}");
        byte[] unwrapped = new byte[Math.Max(MosipGcm.KeySize, Math.Max(key.SignatureSize, SessionKey.Length))];
        try
        {
            int length = await key.UnwrapKeyAsync(SessionKey, unwrapped, cancellationToken).ConfigureAwait(false);
            return length == MosipGcm.KeySize
                ? BiometricCipher.Open(unwrapped.AsSpan(0, length), Timestamp, TransactionId, Value.Span)
                : throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, $"a session key of {length} bytes");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(unwrapped);
        }
    }

    /// <summary>The kind only.</summary>
    public override string ToString() => $"VerifiedBiometric {{ {Type} {SubType} }}";
}
