using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Crypto;

namespace Mosip.Partner.Core.Certificates;

/// <summary>
/// The SHA-256 of a certificate's DER bytes: how MOSIP names the certificate that data was encrypted for or signed with.
/// One value, four spellings on the wire; comparing values compares the bytes, whatever the spelling was.
/// </summary>
/// <remarks>
/// Wherever MOSIP speaks of a partner's thumbprint it means the certificate that MOSIP re-signed, not the one from the partner's own authority.
/// </remarks>
public readonly struct CertificateThumbprint : IEquatable<CertificateThumbprint>, IParsable<CertificateThumbprint>
{
    /// <summary>Length of a thumbprint in bytes.</summary>
    public const int Size = 32;

    private readonly Digest _digest;

    /// <summary>Wraps the raw thumbprint, as it stands in front of MOSIP's combined data.</summary>
    /// <param name="bytes">Exactly <see cref="Size"/> bytes.</param>
    /// <exception cref="ArgumentException"><paramref name="bytes"/> has another length.</exception>
    public CertificateThumbprint(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
            throw new ArgumentException($"A certificate thumbprint has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        bytes.CopyTo(_digest);
    }

    /// <summary>Compares the bytes of two thumbprints.</summary>
    public static bool operator ==(CertificateThumbprint left, CertificateThumbprint right) => left.Equals(right);

    /// <summary>Compares the bytes of two thumbprints.</summary>
    public static bool operator !=(CertificateThumbprint left, CertificateThumbprint right) => !left.Equals(right);

    /// <summary>Computes the thumbprint of a certificate.</summary>
    public static CertificateThumbprint Of(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return OfDer(certificate.RawDataMemory.Span);
    }

    /// <summary>Computes the thumbprint of a DER encoded certificate, as it stands in a JWS header's <c>x5c</c> after base64 decoding.</summary>
    public static CertificateThumbprint OfDer(ReadOnlySpan<byte> der)
    {
        Span<byte> digest = stackalloc byte[Size];
        SHA256.HashData(der, digest);
        return new CertificateThumbprint(digest);
    }

    /// <summary>
    /// The key under which MOSIP's partner and CA certificate store files a certificate: SHA-1 of the DER bytes in lower-case hexadecimal
    /// (<c>certThumbprint</c> of the key manager's CA list). It identifies; it protects nothing.
    /// </summary>
    public static string PartnerStoreKey(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return Convert.ToHexStringLower(certificate.GetCertHash());
    }

    /// <summary>Reads a thumbprint from text.</summary>
    /// <param name="text">64 hexadecimal digits in any case, or base64url with or without padding: the two forms that IDA reads, hexadecimal first.</param>
    /// <exception cref="FormatException"><paramref name="text"/> has neither form.</exception>
    public static CertificateThumbprint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out CertificateThumbprint thumbprint)
            ? thumbprint
            : throw new FormatException("A certificate thumbprint is 64 hexadecimal digits or 43 base64url characters (SHA-256 of the certificate).");
    }

    /// <summary>Reads a thumbprint from text, in the forms of <see cref="Parse(string)"/>.</summary>
    /// <returns>False, and a zero thumbprint, if <paramref name="text"/> is null or has neither form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out CertificateThumbprint thumbprint)
    {
        Span<byte> bytes = stackalloc byte[Size];
        bool parsed = text is not null && (TryDecodeHex(text, bytes) || TryDecodeBase64Url(text, bytes));
        thumbprint = parsed ? new CertificateThumbprint(bytes) : default;
        return parsed;
    }

    static CertificateThumbprint IParsable<CertificateThumbprint>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<CertificateThumbprint>.TryParse(string? s, IFormatProvider? provider, out CertificateThumbprint result) =>
        TryParse(s, out result);

    /// <summary>Upper-case hexadecimal: <c>thumbprint</c> of authentication requests, captures and eKYC answers, and what IDA compares.</summary>
    public string ToUpperHex() => Convert.ToHexString(_digest);

    /// <summary>base64url without padding: <c>x5t#S256</c> of a JWS header, <c>kid</c> of a JWE header.</summary>
    public string ToBase64Url() => Base64Url.EncodeToString(_digest);

    /// <summary>Lower-case hexadecimal pairs with colons between: MOSIP's fingerprint helper, and what <c>openssl x509 -fingerprint</c> shows.</summary>
    public string ToColonHex() => string.Create(3 * Size - 1, this, static (text, thumbprint) =>
    {
        ReadOnlySpan<byte> bytes = thumbprint._digest;
        for (int i = 0; i < Size; i++)
        {
            if (i > 0)
                text[3 * i - 1] = ':';
            Convert.TryToHexStringLower(bytes.Slice(i, 1), text.Slice(3 * i, 2), out _);
        }
    });

    /// <summary>Writes the raw bytes, as they stand in front of combined data.</summary>
    /// <param name="destination">At least <see cref="Size"/> bytes long.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter.</exception>
    public void CopyTo(Span<byte> destination) => ((ReadOnlySpan<byte>)_digest).CopyTo(destination);

    /// <summary>The raw bytes, as a new array.</summary>
    public byte[] ToArray() => ((ReadOnlySpan<byte>)_digest).ToArray();

    /// <inheritdoc/>
    public bool Equals(CertificateThumbprint other) => ((ReadOnlySpan<byte>)_digest).SequenceEqual(other._digest);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CertificateThumbprint other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_digest);

    /// <summary>The spelling of <see cref="ToUpperHex"/>.</summary>
    public override string ToString() => ToUpperHex();

    private static bool TryDecodeHex(ReadOnlySpan<char> text, Span<byte> bytes) =>
        text.Length == 2 * Size
        && Convert.FromHexString(text, bytes, out _, out int written) == System.Buffers.OperationStatus.Done
        && written == Size;

    private static bool TryDecodeBase64Url(ReadOnlySpan<char> text, Span<byte> bytes) =>
        text.Length is 43 or 44 && MosipBase64.TryDecodeUrl(text, out byte[] decoded) && decoded.Length == Size && decoded.AsSpan().TryCopyTo(bytes);

    [InlineArray(Size)]
    private struct Digest
    {
        private byte _first;
    }
}
