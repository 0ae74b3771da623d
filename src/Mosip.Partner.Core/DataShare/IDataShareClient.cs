using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.DataShare;

/// <summary>Reads from MOSIP's data share, where credentials wait for their receiver, and puts results there.</summary>
/// <remarks>
/// A share can be read only a few times, by default twice, and a reading counts even where its answer is lost on the way. Keep the bytes before anything
/// is done with them. The client repeats a call by itself only where the server cannot have counted it.
/// </remarks>
public interface IDataShareClient
{
    /// <summary>Reads a share into memory.</summary>
    /// <param name="address">The address from the event, verbatim (<c>dataShareUri</c>).</param>
    /// <param name="cancellationToken">Gives up; the reading may have been counted.</param>
    /// <exception cref="MosipServiceException">MOSIP refused: the share was read too often (<c>DAT-SER-006</c>) or is not there (<c>DAT-SER-008</c>), the token or audience is not accepted.</exception>
    /// <exception cref="MosipTransportException">There is no usable answer; <see cref="MosipTransportException.MayHaveBeenProcessed"/> says whether a reading may be spent.</exception>
    /// <exception cref="MosipInputException">The address is none, or not on one of the configured hosts. Nothing was sent.</exception>
    Task<FetchedShare> FetchAsync(string address, CancellationToken cancellationToken = default);

    /// <summary>Reads a share into a stream, without holding it in memory. An answer that is an error is not written.</summary>
    /// <param name="address">The address from the event, verbatim (<c>dataShareUri</c>).</param>
    /// <param name="destination">Where the bytes go. After an exception it may hold a part of them.</param>
    /// <param name="cancellationToken">Gives up; the reading may have been counted.</param>
    /// <returns>The <c>Signature</c> header; see <see cref="FetchedShare.Signature"/>.</returns>
    /// <inheritdoc cref="FetchAsync(string, CancellationToken)" path="/exception"/>
    Task<string?> FetchAsync(string address, Stream destination, CancellationToken cancellationToken = default);

    /// <summary>Puts a file into the data share, for example the document that a status points to. Needs the role <c>CREATE_SHARE</c>.</summary>
    /// <param name="policyId">The data-share policy, for example <c>mpolicy-default-resident</c>.</param>
    /// <param name="subscriberId">Who may read it, for example <c>mpartner-default-resident</c>.</param>
    /// <param name="content">The file, at most 5 MB by MOSIP's setting. MOSIP encrypts it where the policy says so.</param>
    /// <param name="cancellationToken">Gives up; the share may have been made.</param>
    /// <returns>The share's address and terms.</returns>
    /// <exception cref="MosipServiceException">MOSIP refused: no such policy for the subscriber, no certificate, the token.</exception>
    /// <exception cref="MosipTransportException">There is no usable answer.</exception>
    Task<CreatedShare> CreateAsync(string policyId, string subscriberId, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);
}
