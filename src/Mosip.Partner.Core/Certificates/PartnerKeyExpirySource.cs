using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Core.Certificates;

/// <summary>Watches the certificate that requests are signed with.</summary>
/// <remarks>A provider that has to go elsewhere for its keys answers later; then the answer counts from the next look on.</remarks>
internal sealed class PartnerKeyExpirySource(IPartnerKeyProvider provider) : ICertificateExpirySource
{
    private readonly Lock _lock = new();
    private Task<PartnerKeyRing>? _pending;
    private PartnerKeyRing? _ring;

    public IEnumerable<WatchedCertificate> GetCertificates()
    {
        lock (_lock)
        {
            _pending ??= AskAsync();
            if (_pending.IsCompleted)
            {
                // Where the provider failed, the last known keys stay; the failing calls themselves report it.
                _ring = _pending.Exception is null && !_pending.IsCanceled ? _pending.Result : _ring;
                _pending = null;
            }
            return _ring is null ? [] : [new WatchedCertificate(CertificateRole.PartnerMosip, _ring.Current.SigningCertificate)];
        }
    }

    private async Task<PartnerKeyRing> AskAsync() => await provider.GetAsync(PartnerKeyPurpose.Sign).ConfigureAwait(false);
}
