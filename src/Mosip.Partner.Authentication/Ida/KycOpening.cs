using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Authentication.Ida;

/// <summary>Opens the identity of an eKYC answer.</summary>
internal static class KycOpening
{
    /// <returns>The UTF-8 bytes of the identity JSON; null where the answer releases none.</returns>
    public static async ValueTask<byte[]?> OpenAsync(IdaReply reply, PartnerKeyRing keys, string? transactionId, CancellationToken cancellationToken)
    {
        if (reply.Text("identity") is not { } identity)
            return null;
        if (!MosipBase64.TryDecode(identity, out byte[] sealedIdentity)
            || !MosipBase64.TryDecode(reply.Text("sessionKey"), out byte[] sessionKey)
            || !CertificateThumbprint.TryParse(reply.Text("thumbprint"), out CertificateThumbprint thumbprint))
            throw new MosipCryptoException(MosipCryptoFault.Malformed, IdaEndpoint.Kyc.Name, "identity, sessionKey or thumbprint is not written as it should", transactionId);
        return await new KycEnvelope(sealedIdentity, sessionKey, thumbprint).OpenAsync(keys, cancellationToken).ConfigureAwait(false);
    }
}
