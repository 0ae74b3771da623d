using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Authentication;

/// <summary>Authenticates individuals against MOSIP ID Authentication (IDA). Safe for concurrent use.</summary>
public interface IMosipAuthClient
{
    /// <summary>Asks IDA whether the person who claims <see cref="FactorRequest.Individual"/> is that person.</summary>
    /// <param name="request">The claimed id and the factors.</param>
    /// <param name="cancellationToken">Ends the wait; IDA may still work on the request.</param>
    /// <returns>The answer. "No" is an answer, not an exception: see <see cref="AuthResult.IsAuthenticated"/>.</returns>
    /// <exception cref="ArgumentException">The request breaks a rule that IDA would refuse it for, such as no factor at all; nothing was sent.</exception>
    /// <exception cref="MosipInputException">The biometric capture does not belong to this request or to this IDA; nothing was sent.</exception>
    /// <exception cref="MosipServiceException">IDA refused the request itself: partner, policy, licence key, certificate, clock.</exception>
    /// <exception cref="MosipTransportException">IDA could not be reached, did not answer in time, or something else answered.</exception>
    /// <exception cref="MosipCryptoException">The answer's signature does not hold; it was not used.</exception>
    Task<AuthResult> AuthenticateAsync(AuthRequest request, CancellationToken cancellationToken = default);

    /// <summary>Authenticates, and returns the identity attributes that the partner's policy allows.</summary>
    /// <inheritdoc cref="AuthenticateAsync" path="/exception"/>
    /// <param name="request">The claimed id and the factors.</param>
    /// <param name="cancellationToken">Ends the wait; IDA may still work on the request.</param>
    /// <returns>The answer, with the opened identity where it is yes.</returns>
    Task<KycResult> GetKycAsync(KycRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sends a one-time password to the channels registered for the individual.</summary>
    /// <inheritdoc cref="AuthenticateAsync" path="/exception"/>
    /// <param name="request">The id and the channels.</param>
    /// <param name="cancellationToken">Ends the wait; IDA may still send the password.</param>
    /// <returns>Where it went. Not sent for a reason that lies with the person is an answer: see <see cref="OtpResult.IsSent"/>.</returns>
    Task<OtpResult> SendOtpAsync(OtpRequest request, CancellationToken cancellationToken = default);
}
