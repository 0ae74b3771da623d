using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Credentials.Requests;

/// <summary>Calls MOSIP's credential request generator. Needs the role <c>CREDENTIAL_REQUEST</c>.</summary>
public interface ICredentialRequestClient
{
    /// <summary>Asks for a credential; MOSIP makes the request's id.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Gives up; the request may have been made.</param>
    /// <returns>The request's id. The credential comes as an event, with this id as its transaction id.</returns>
    /// <exception cref="MosipServiceException">MOSIP refused the request or the token.</exception>
    /// <exception cref="MosipTransportException">There is no usable answer.</exception>
    Task<string> CreateAsync(CredentialRequest request, CancellationToken cancellationToken = default);

    /// <summary>Asks for a credential under an id of the caller's (version 2 of the call), so that asking again makes no second request.</summary>
    /// <param name="requestId">The id, 1 to 64 characters.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Gives up; the request may have been made.</param>
    /// <returns>The request's id.</returns>
    /// <inheritdoc cref="CreateAsync(CredentialRequest, CancellationToken)" path="/exception"/>
    Task<string> CreateAsync(string requestId, CredentialRequest request, CancellationToken cancellationToken = default);

    /// <summary>Asks where a request stands.</summary>
    /// <param name="requestId">The request's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">MOSIP refused; there may be no such request (<c>IDR-CRG-003</c>).</exception>
    /// <exception cref="MosipTransportException">There is no usable answer.</exception>
    Task<CredentialRequestStatus> GetAsync(string requestId, CancellationToken cancellationToken = default);

    /// <summary>Cancels a request that is still new.</summary>
    /// <param name="requestId">The request's id.</param>
    /// <param name="cancellationToken">Gives up; the request may have been cancelled.</param>
    /// <exception cref="MosipServiceException">MOSIP refused; it may be issued already (<c>IDR-CRG-004</c>).</exception>
    /// <exception cref="MosipTransportException">There is no usable answer.</exception>
    Task<CredentialRequestStatus> CancelAsync(string requestId, CancellationToken cancellationToken = default);

    /// <summary>Lists requests, those of other partners among them.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A page; empty where MOSIP has no more (<c>IDR-CRG-009</c>).</returns>
    /// <exception cref="MosipServiceException">MOSIP refused.</exception>
    /// <exception cref="MosipTransportException">There is no usable answer.</exception>
    Task<CredentialRequestPage> ListAsync(CredentialRequestQuery query, CancellationToken cancellationToken = default);

    /// <summary>Has a credential issued and sent again; it comes with a new event id and the same transaction id.</summary>
    /// <param name="requestId">The request's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">MOSIP refused.</exception>
    /// <exception cref="MosipTransportException">There is no usable answer.</exception>
    Task RetriggerAsync(string requestId, CancellationToken cancellationToken = default);
}
