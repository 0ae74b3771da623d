using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox.Onboarding;

namespace Mosip.Partner.Sandbox;

/// <summary>A partner that answers MOSIP's queues, as the sandbox knows it: all that its program needs beside the broker. Prints no key.</summary>
public sealed record OnboardedQueuePartner
{
    internal OnboardedQueuePartner(QueuePartnerMaterial material) => Material = material;

    /// <summary>Where the sandbox listens; login and data share are below it.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>The id under which the partner is registered, and shares are made for it.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The data-share policy.</summary>
    public required string PolicyId { get; init; }

    /// <summary>The partner's client, which may read its shares.</summary>
    public required MosipCredentials Login { get; init; }

    /// <summary>The partner's key with its certificates: the one that MOSIP signed first, then that of the partner's own authority.</summary>
    public required PartnerKey Key { get; init; }

    /// <summary>The certificate to trust where the sandbox serves HTTPS; null for plain HTTP.</summary>
    public X509Certificate2? TlsCertificate { get; init; }

    internal QueuePartnerMaterial Material { get; }

    /// <summary>Shares a file with the partner as the registration processor does, under the partner's policy.</summary>
    /// <param name="file">The file in clear: CBEFF for an ABIS, JSON for an adjudicator.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Where the partner reads it.</returns>
    public Task<string> ShareAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken = default) => Material.ShareAsync(file, null, cancellationToken);

    /// <summary>Shares a file with the partner that only another's key opens: a mistake of MOSIP's operator.</summary>
    /// <param name="file">The file in clear.</param>
    /// <param name="recipient">The other's certificate.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Where the partner reads it.</returns>
    public Task<string> ShareForAsync(ReadOnlyMemory<byte> file, X509Certificate2 recipient, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        return Material.ShareAsync(file, recipient, cancellationToken);
    }

    /// <summary>Writes <c>partner-key.pem</c>, <c>partner-certificates.pem</c> and <c>appsettings.json</c> (section <c>Mosip</c>, login included) into a directory. TEST MATERIAL.</summary>
    /// <param name="directory">The directory; it is made if it is not there, and files of the same names are replaced.</param>
    /// <param name="broker">The broker of an ABIS, for the settings (<c>Abis:Queue</c>, with the queues <c>mosip-to-abis</c> and <c>abis-to-mosip</c>); none by default.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task SaveAsync(string directory, QueueBroker? broker = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        return PartnerFiles.WriteAsync(this, broker, directory, cancellationToken);
    }

    /// <summary>The partner id and where the sandbox is.</summary>
    public override string ToString() => $"{PartnerId} at {BaseAddress}";
}
