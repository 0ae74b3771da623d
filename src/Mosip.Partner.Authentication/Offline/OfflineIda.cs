using Mosip.Partner.Authentication.Ida;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Authentication;

/// <summary>Builds IDA requests and opens IDA's eKYC answers without a network: for a tool, a queue between two zones, or a test of another system.</summary>
public static class OfflineIda
{
    /// <summary>Builds a request to <c>/auth</c> (<see cref="AuthRequest"/>) or <c>/kyc</c> (<see cref="KycRequest"/>).</summary>
    /// <remarks>IDA takes a request up to 60 seconds after its time, so it must be sent at once.</remarks>
    /// <param name="request">The claimed id and the factors; without a transaction id it gets a new one.</param>
    /// <param name="key">The key that signs; its signing certificate must be the MOSIP-signed one.</param>
    /// <param name="ida">IDA's certificate for requests (reference <c>PARTNER</c>).</param>
    /// <param name="time">The time of the request (<c>requestTime</c> and <c>timestamp</c>).</param>
    /// <param name="options">Rules of the country; MOSIP's defaults when null.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <exception cref="ArgumentException">The request breaks a rule that IDA would refuse it for.</exception>
    /// <exception cref="MosipInputException">The biometric capture does not belong to this request.</exception>
    public static async Task<SignedIdaRequest> BuildAsync(FactorRequest request, PartnerKey key, EnvelopeRecipient ida, DateTimeOffset time, MosipAuthenticationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(ida);
        options ??= new MosipAuthenticationOptions();
        FactorRules.Verify(request, options);
        TransactionId transaction = request.TransactionId ?? TransactionId.New();
        FactorContext context = FactorContext.For(request, transaction.Value, options);
        if (request.Biometrics is { } capture)
            CaptureChecks.Verify(capture, context.TransactionId, context.Environment, context.DomainUri, time, fir: null, ida.Thumbprint);

        using PooledBuffer body = IdaRequestWriter.WriteFactors(request is KycRequest ? IdaEndpoint.Kyc : IdaEndpoint.Auth, request, context, ida, time);
        string signature = await new JwsSigner(JwsSigningOptions.Request).SignAsync(key, body.WrittenMemory, cancellationToken).ConfigureAwait(false);
        return new SignedIdaRequest(body.WrittenSpan.ToArray(), signature, transaction);
    }

    /// <summary>Opens the answer to an eKYC request.</summary>
    /// <param name="body">The body of the answer exactly as received.</param>
    /// <param name="keys">The partner's keys.</param>
    /// <param name="signature">The value of <c>response-signature</c>.</param>
    /// <param name="verifier">Checks the signature. Leave both null only where the answer's origin does not matter: a verifier without a signature refuses the answer.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <returns>The UTF-8 bytes of the identity JSON: personal data.</returns>
    /// <exception cref="MosipServiceException">The answer is an error of IDA.</exception>
    /// <exception cref="MosipTransportException">The body is not an answer of IDA.</exception>
    /// <exception cref="MosipCryptoException">The signature is missing or does not hold, the answer releases no identity, or no key opens it.</exception>
    public static async Task<byte[]> OpenKycAsync(ReadOnlyMemory<byte> body, PartnerKeyRing keys, string? signature = null, JwsVerifier? verifier = null, CancellationToken cancellationToken = default)
    {
        if (signature is not null)
        {
            ArgumentNullException.ThrowIfNull(verifier);
            verifier.VerifyDetached(signature, body.Span);
        }
        else if (verifier is not null)
        {
            throw new MosipCryptoException(MosipCryptoFault.SignatureMissing, IdaEndpoint.Kyc.Name);
        }
        IdaReply reply = IdaReply.Parse(body, IdaEndpoint.Kyc.Name, transactionId: null);
        // What is no transaction id of this format is not repeated in a message.
        string? transactionId = TransactionId.IsValid(reply.TransactionId) ? reply.TransactionId : null;
        if (reply.Errors.Count > 0)
            throw new MosipServiceException(IdaEndpoint.Kyc.Name, reply.Errors, transactionId);
        return await KycOpening.OpenAsync(reply, keys, transactionId, cancellationToken).ConfigureAwait(false)
            ?? throw new MosipCryptoException(MosipCryptoFault.Malformed, IdaEndpoint.Kyc.Name, "the answer releases no identity (kycStatus is false, or the policy lists no attribute)", transactionId);
    }
}
