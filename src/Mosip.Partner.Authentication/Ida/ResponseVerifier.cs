using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;

namespace Mosip.Partner.Authentication.Ida;

/// <summary>Checks the <c>response-signature</c> of an answer over the bytes as received. Null instead of a verifier: the check is switched off.</summary>
internal sealed class ResponseVerifier(JwsVerifier? verifier)
{
    private const string Header = "response-signature";

    public void Verify(HttpResponseMessage response, ReadOnlySpan<byte> body, string operation, string transactionId)
    {
        if (verifier is null)
            return;
        string? signature = response.Headers.TryGetValues(Header, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;
        if (string.IsNullOrEmpty(signature))
        {
            ThrowIfNotMosips(body, operation, transactionId, inner: null);
            throw new MosipCryptoException(MosipCryptoFault.SignatureMissing, operation, $"header {Header}", transactionId);
        }
        try
        {
            verifier.VerifyDetached(signature, body);
        }
        catch (MosipCryptoException e)
        {
            if (e.Fault == MosipCryptoFault.SignatureInvalid)
                ThrowIfNotMosips(body, operation, transactionId, e);
            throw new MosipCryptoException(e.Fault, operation, $"header {Header}", transactionId, e);
        }
    }

    // A page of a gateway or a cut body is a matter of the way there; it says more than "the signature does not fit".
    private static void ThrowIfNotMosips(ReadOnlySpan<byte> body, string operation, string transactionId, Exception? inner)
    {
        if (IdaReply.FaultOf(body) is { } fault)
            throw new MosipTransportException(fault, operation, transactionId, detail: $"{body.Length} bytes", innerException: inner);
    }
}
