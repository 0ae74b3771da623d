using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management.Expiry;

/// <summary>An end that PMS knows.</summary>
internal sealed record ReadEnd(ExpiryKind Kind, string Name, DateTimeOffset EndsAt);

internal sealed record ExpiryReadings(IReadOnlyList<ReadEnd> Ends, IReadOnlyList<UnreadExpiry> Unread);

/// <summary>Asks PMS for everything that a partner of its type has and that ends.</summary>
internal sealed class ExpiryReader(MosipManagement management, string partnerId)
{
    public async Task<ExpiryReadings> ReadAsync(CancellationToken cancellationToken)
    {
        PartnerDetails partner = await management.Partners.GetAsync(partnerId, cancellationToken).ConfigureAwait(false);
        var ends = new List<ReadEnd>();
        var unread = new List<UnreadExpiry>();
        foreach ((ExpiryKind kind, Func<CancellationToken, IAsyncEnumerable<ReadEnd>> read) in SourcesOf(partner.PartnerType))
        {
            try
            {
                await foreach (ReadEnd end in read(cancellationToken).ConfigureAwait(false))
                    ends.Add(end);
            }
            catch (MosipServiceException e)
            {
                // What a caller may see depends on its roles: the rest of the report is worth having.
                unread.Add(new UnreadExpiry(kind, e.Error));
            }
        }
        return new ExpiryReadings(ends, unread);
    }

    private IEnumerable<(ExpiryKind Kind, Func<CancellationToken, IAsyncEnumerable<ReadEnd>> Read)> SourcesOf(PartnerType type)
    {
        yield return (ExpiryKind.PartnerCertificate, CertificateAsync);
        if (type == PartnerType.MispPartner)
            yield return (ExpiryKind.MispLicence, LicencesAsync);
        else if (type == PartnerType.DeviceProvider)
            yield return (ExpiryKind.BiometricInterface, BiometricInterfacesAsync);
        else if (type == PartnerType.FtmProvider)
            yield return (ExpiryKind.ChipCertificate, ChipsAsync);
        else
            yield return (ExpiryKind.ApiKey, ApiKeysAsync);
    }

    private async IAsyncEnumerable<ReadEnd> CertificateAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await management.Certificates.FindSignedAsync(partnerId, cancellationToken).ConfigureAwait(false) is { } download)
            yield return new ReadEnd(ExpiryKind.PartnerCertificate, partnerId, EndOf(download));
    }

    private async IAsyncEnumerable<ReadEnd> LicencesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (MispLicenceRow licence in await management.MispLicences.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (licence is { IsActive: not false, IsDeleted: not true, ValidUntil: { } end } && licence.MispId == partnerId)
                yield return new ReadEnd(ExpiryKind.MispLicence, partnerId, end);
        }
    }

    private async IAsyncEnumerable<ReadEnd> ApiKeysAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (ApiKeyRow key in management.ApiKeys.SearchAsync(PmsSearch.All, cancellationToken).ConfigureAwait(false))
        {
            if (key is { IsActive: not false, IsDeleted: not true, ValidUntil: { } end } && key.PartnerId == partnerId)
                yield return new ReadEnd(ExpiryKind.ApiKey, key.Label, end);
        }
    }

    private async IAsyncEnumerable<ReadEnd> BiometricInterfacesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (BiometricInterfaceRow sbi in management.SecureBiometricInterfaces.SearchAsync(PmsSearch.All, cancellationToken).ConfigureAwait(false))
        {
            if (sbi is { IsActive: not false, IsDeleted: not true, ExpiresAt: { } end } && sbi.ProviderId == partnerId)
                yield return new ReadEnd(ExpiryKind.BiometricInterface, sbi.Version ?? sbi.Id, end);
        }
    }

    private async IAsyncEnumerable<ReadEnd> ChipsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (FtmChipRow chip in management.FtmChips.SearchAsync(PmsSearch.All, cancellationToken).ConfigureAwait(false))
        {
            if (chip.ProviderId != partnerId || chip.IsActive is false)
                continue;
            if (await management.FtmChips.FindCertificateAsync(chip.Id, cancellationToken).ConfigureAwait(false) is { } download)
                yield return new ReadEnd(ExpiryKind.ChipCertificate, $"{chip.Make} {chip.Model}", EndOf(download));
        }
    }

    private static DateTimeOffset EndOf(CertificateDownload download)
    {
        using X509Certificate2 certificate = CertificateChain.Read(download.CertificateData).Leaf;
        return new DateTimeOffset(certificate.NotAfter.ToUniversalTime());
    }
}
