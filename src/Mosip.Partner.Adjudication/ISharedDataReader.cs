using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Adjudication;

/// <summary>Fetches and opens what a reference points to.</summary>
public interface ISharedDataReader
{
    /// <summary>Fetches data, opens it where it is encrypted, and reads it.</summary>
    /// <param name="reference">A reference with an address.</param>
    /// <param name="cancellationToken">Gives up; the reading may have been counted.</param>
    /// <exception cref="ArgumentException">The reference has no address.</exception>
    /// <exception cref="MosipServiceException">The share is gone, was read too often, or the login is refused.</exception>
    /// <exception cref="MosipTransportException">There is no usable answer.</exception>
    /// <exception cref="MosipInputException">The address is none, or on a host that is not allowed.</exception>
    /// <exception cref="MosipCryptoException">The data is for another partner, damaged, or not what MOSIP shares.</exception>
    Task<SharedPerson> ReadAsync(SharedReference reference, CancellationToken cancellationToken = default);
}
