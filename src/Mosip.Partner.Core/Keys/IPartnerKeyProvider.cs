namespace Mosip.Partner.Core.Keys;

/// <summary>Hands out the partner's keys. It is asked on every call, so a key can be exchanged without a restart.</summary>
public interface IPartnerKeyProvider
{
    /// <summary>The keys to use for one call. Answers quickly: the implementation keeps opened keys.</summary>
    /// <param name="purpose">What the key is needed for; a provider may keep signing and opening keys in different places.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<PartnerKeyRing> GetAsync(PartnerKeyPurpose purpose, CancellationToken cancellationToken = default);
}
