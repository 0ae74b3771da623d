using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Management;

/// <summary>Gives a partner a new key and certificate; the keys before it stay for data that was sealed for them.</summary>
public sealed record CertificateRenewal
{
    /// <summary>The partner.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The keys in use. The subject of the new certificate is that of the current one.</summary>
    public required PartnerKeyRing Keys { get; init; }

    /// <summary>
    /// Saves the new key. Called before anything is uploaded: from the upload on MOSIP seals data for this key, and a key that is lost then can open none of it.
    /// </summary>
    public required Func<PartnerKeyRequest, CancellationToken, Task> SaveKey { get; init; }

    /// <summary>Has the partner's authority issue a certificate for the request, and returns it with the authorities above it.</summary>
    public required Func<PartnerKeyRequest, CancellationToken, Task<CertificateChain>> Issue { get; init; }

    /// <summary>Makes the key and its request, has the certificate issued, uploads it, and puts new and old keys on one ring.</summary>
    /// <param name="management">Partner management as the partner sees it; for a MISP and for Manual Adjudication as an administrator does.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What to put in the place of the old files.</returns>
    /// <exception cref="MosipServiceException">PMS refuses the certificate; the old one stays in force.</exception>
    /// <exception cref="MosipInputException">The authority's or MOSIP's certificate is for another key.</exception>
    /// <exception cref="MosipTransportException">There is no answer of PMS.</exception>
    public async Task<RenewedCertificate> RunAsync(MosipManagement management, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(management);
        PartnerDetails partner = await management.Partners.GetAsync(PartnerId, cancellationToken).ConfigureAwait(false);
        PartnerSubject subject = PartnerSubject.Of(Keys.Current.SigningCertificate);
        // MOSIP wants the registered name to the letter, and may have written it with escapes into the certificate that it signed.
        PartnerKeyRequest request = PartnerKeyRequest.Create(subject with { Organisation = partner.OrganisationName ?? subject.Organisation });
        try
        {
            await SaveKey(request, cancellationToken).ConfigureAwait(false);
            X509Certificate2 own = (await Issue(request, cancellationToken).ConfigureAwait(false)).Leaf;
            RequireSameKey(own, request, "the authority's certificate");
            SignedPartnerCertificate answer = await management.Certificates.UploadAsync(
                PartnerCertificate.Of(own, PartnerId, partner.PartnerType.CertificateDomain), cancellationToken).ConfigureAwait(false);
            X509Certificate2 signed = answer.ReadCertificate();
            RequireSameKey(signed, request, "MOSIP's certificate");
            return new RenewedCertificate(request, own, signed, new PartnerKeyRing(PartnerKey.FromRsa(request.Key, signed, own), Keys.All));
        }
        catch
        {
            request.Dispose();
            throw;
        }
    }

    private static void RequireSameKey(X509Certificate2 certificate, PartnerKeyRequest request, string what)
    {
        if (!certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(request.Key.ExportSubjectPublicKeyInfo()))
            throw new MosipInputException(MosipInputFault.KeyMismatch, "renew certificate", what);
    }
}
