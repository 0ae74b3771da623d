using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Devices.Keys;

namespace Mosip.Partner.Devices;

/// <summary>Issues certificates for devices under a device provider's certificate, and for chips under an FTM provider's, within the limits that MOSIP's verifiers set.</summary>
/// <remarks>
/// A device's certificate stands directly below the provider's: the certificate that MOSIP issues for the provider has room for exactly one level. The subject of the issuer is that of the key's signing
/// certificate, so give the provider's key with the certificate that MOSIP re-signed: IDA knows no other.
/// </remarks>
/// <param name="provider">The provider's key with its certificate.</param>
/// <param name="timeProvider">The clock for validity dates; the system's when null.</param>
public sealed class DeviceCertificateIssuer(PartnerKey provider, TimeProvider? timeProvider = null)
{
    /// <summary>How long a device's certificate lasts if nothing else is said: 30 days, the specification's interval of rotation.</summary>
    public static readonly TimeSpan DeviceLife = TimeSpan.FromDays(30);

    /// <summary>The longest life of a chip's certificate: 20 years.</summary>
    public static readonly TimeSpan LongestChipLife = TimeSpan.FromDays(20 * 365);

    private const string Operation = "issue device certificate";

    // So that a verifier whose clock is a little behind takes the certificate.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private readonly PartnerKey _provider = provider ?? throw new ArgumentNullException(nameof(provider));
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <summary>Issues the certificate of a device's key.</summary>
    /// <param name="publicKey">The key, RSA of at least 2048 bits; only its public half is used.</param>
    /// <param name="commonName">The name of the device, for example its serial number. The organisation is the provider's, as MOSIP's checks want it.</param>
    /// <param name="life">How long it lasts; never beyond the provider's own certificate. Default: <see cref="DeviceLife"/>.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <exception cref="MosipInputException">The provider's certificate may not issue or is out of date, or the key is too short.</exception>
    public Task<X509Certificate2> IssueDeviceAsync(RSA publicKey, string commonName, TimeSpan? life = null, CancellationToken cancellationToken = default) =>
        IssueAsync(publicKey, commonName, life ?? DeviceLife, cancellationToken);

    /// <summary>Issues the certificate of an FTM chip's key, which lasts as long as the chip.</summary>
    /// <param name="publicKey">The key, RSA of at least 2048 bits; only its public half is used.</param>
    /// <param name="commonName">The name of the chip, for example its serial number.</param>
    /// <param name="life">How long it lasts, at most <see cref="LongestChipLife"/> and never beyond the provider's own certificate. Default: as long as possible.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <exception cref="MosipInputException">The provider's certificate may not issue or is out of date, or the key is too short.</exception>
    public Task<X509Certificate2> IssueChipAsync(RSA publicKey, string commonName, TimeSpan? life = null, CancellationToken cancellationToken = default)
    {
        if (life > LongestChipLife)
            throw new ArgumentOutOfRangeException(nameof(life), life, "A chip's certificate lasts at most 20 years.");
        return IssueAsync(publicKey, commonName, life ?? LongestChipLife, cancellationToken);
    }

    private async Task<X509Certificate2> IssueAsync(RSA publicKey, string commonName, TimeSpan life, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(publicKey);
        ArgumentException.ThrowIfNullOrWhiteSpace(commonName);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(life, TimeSpan.Zero);
        X509Certificate2 issuer = _provider.SigningCertificate;
        DateTimeOffset now = _time.GetUtcNow();
        VerifyIssuer(issuer, now);
        if (publicKey.KeySize < 2048)
            throw new MosipInputException(MosipInputFault.KeyNotSupported, Operation, $"RSA of {publicKey.KeySize} bits, at least 2048 are needed");

        DateTimeOffset begin = Later(now - ClockTolerance, issuer.NotBefore), end = Earlier(now + life, issuer.NotAfter);
        PartnerSubject provider = PartnerSubject.Of(issuer);
        var request = new CertificateRequest((provider with { CommonName = commonName }).ToName(), publicKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return await RemoteIssue.SignAsync(request, _provider, begin, end, cancellationToken).ConfigureAwait(false);
    }

    private static void VerifyIssuer(X509Certificate2 issuer, DateTimeOffset now)
    {
        X509BasicConstraintsExtension? constraints = issuer.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault();
        X509KeyUsageExtension? usage = issuer.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault();
        if (constraints is not { CertificateAuthority: true } || (usage is not null && !usage.KeyUsages.HasFlag(X509KeyUsageFlags.KeyCertSign)))
            throw new MosipInputException(MosipInputFault.InvalidContent, Operation, $"certificate {CertificateThumbprint.Of(issuer)} is not one of an authority; a device provider issues with the certificate that MOSIP re-signed, an FTM provider needs CA:true in its own");
        if (now < issuer.NotBefore || now >= issuer.NotAfter)
            throw new MosipInputException(MosipInputFault.CertificateDates, Operation, $"the provider's certificate {CertificateThumbprint.Of(issuer)}");
    }

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
