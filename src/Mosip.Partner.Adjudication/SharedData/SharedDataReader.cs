using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Adjudication.SharedData;

/// <summary>Reads shares. MOSIP's default policy for adjudication encrypts nothing, so that plain ones are taken.</summary>
internal sealed class SharedDataReader(IDataShareClient shares, IPartnerKeyProvider keys) : ISharedDataReader
{
    public async Task<SharedPerson> ReadAsync(SharedReference reference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        string url = reference.Url ?? throw new ArgumentException("MOSIP could not share this data: the reference has no address.", nameof(reference));
        FetchedShare share = await shares.FetchAsync(url, cancellationToken).ConfigureAwait(false);
        if (share.Content.Span.TrimStart(" \t\r\n"u8) is [(byte)'{', ..])
            return SharedPerson.Parse(share.Content);
        PartnerKeyRing ring = await keys.GetAsync(PartnerKeyPurpose.Open, cancellationToken).ConfigureAwait(false);
        return SharedPerson.Parse(await CombinedData.OpenTextAsync(ring, share.Content, cancellationToken).ConfigureAwait(false));
    }
}
