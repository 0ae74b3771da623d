using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Sandbox.KeyManager;

/// <summary>A key of the key manager, or a partner's certificate that it keeps to encrypt for.</summary>
internal sealed record ManagedKey
{
    /// <summary>For example <c>IDA</c>.</summary>
    public required string ApplicationId { get; init; }

    /// <summary>For example <c>PARTNER</c>; empty for a master key.</summary>
    public required string ReferenceId { get; init; }

    public required X509Certificate2 Certificate { get; init; }

    /// <summary>Null for a partner's certificate.</summary>
    public RSA? PrivateKey { get; init; }

    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>The last instant at which the key encrypts or signs; it decrypts for ever.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How long before <see cref="ExpiresAt"/> the next key takes over.</summary>
    public TimeSpan HandOver { get; init; }

    public CertificateThumbprint Thumbprint => CertificateThumbprint.Of(Certificate);

    public bool IsCurrent(DateTimeOffset now) => now >= GeneratedAt && now <= ExpiresAt - HandOver;
}
