using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Core.Licences;

/// <summary>Hands out the licence key of the MISP that carries the traffic. It is asked on every call, so a licence can be renewed without a restart.</summary>
public interface IMispLicenceKeyProvider
{
    /// <summary>The key to use for one call. Answers quickly: the implementation keeps the key.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<MispLicenceKey> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>Learns that IDA refused a call because of the licence: see <see cref="MispLicenceRefusal"/>.</summary>
    /// <param name="key">The key that was refused.</param>
    /// <param name="refusal">IDA's error.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there is another key now, so that the call is worth one repetition.</returns>
    ValueTask<bool> ReplaceAsync(MispLicenceKey key, MosipError refusal, CancellationToken cancellationToken = default);
}
