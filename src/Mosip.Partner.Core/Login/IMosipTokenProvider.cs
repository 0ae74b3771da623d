namespace Mosip.Partner.Core.Login;

/// <summary>Gives the token for calls to MOSIP's services. Safe for concurrent use.</summary>
public interface IMosipTokenProvider
{
    /// <summary>A token that has some life left; logs in where there is none.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="Errors.MosipServiceException">MOSIP refused the credentials.</exception>
    /// <exception cref="Errors.MosipTransportException">The login service could not be reached.</exception>
    ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>A token other than the one that a service refused; logs in unless somebody did since.</summary>
    /// <param name="refused">The refused token.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="Errors.MosipServiceException">MOSIP refused the credentials.</exception>
    /// <exception cref="Errors.MosipTransportException">The login service could not be reached.</exception>
    ValueTask<AccessToken> RenewAsync(AccessToken refused, CancellationToken cancellationToken = default);
}
