using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Core.Licences;

/// <summary>Ways to provide a licence key.</summary>
public static class MispLicenceKeyProvider
{
    /// <summary>A key that does not change while the program runs.</summary>
    /// <param name="key">The key that the MISP gave.</param>
    public static IMispLicenceKeyProvider FromKey(MispLicenceKey key) => new FixedMispLicenceKeyProvider(key);

    private sealed class FixedMispLicenceKeyProvider(MispLicenceKey key) : IMispLicenceKeyProvider
    {
        public ValueTask<MispLicenceKey> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(key);

        public ValueTask<bool> ReplaceAsync(MispLicenceKey key, MosipError refusal, CancellationToken cancellationToken) => ValueTask.FromResult(false);
    }
}
