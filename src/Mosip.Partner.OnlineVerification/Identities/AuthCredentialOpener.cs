using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.OnlineVerification;

/// <summary>Opens what the share of a credential of the type <c>auth</c> holds: packet, the sender's signature over the bytes, then and only then JSON. Safe for concurrent use.</summary>
/// <param name="senderAnchors">What MOSIP's signature must lead to; null leaves it unchecked, and then nothing says who made the credential.</param>
public sealed class AuthCredentialOpener(TrustAnchors? senderAnchors)
{
    private const string Operation = "open auth credential";

    private readonly JwsVerifier? _sender = senderAnchors is null ? null : new JwsVerifier(senderAnchors) { AllowedAlgorithms = [JwsAlgorithm.RS256] };

    /// <summary>The largest share that is opened, in bytes: 32 MiB.</summary>
    public const int MaximumSize = 32 * 1024 * 1024;

    /// <summary>Opens a credential.</summary>
    /// <param name="keys">The partner's keys, old ones too: the packet names the certificate that it was made for.</param>
    /// <param name="share">What the data share gave: the base64url text of a packet, or JSON where nothing is encrypted.</param>
    /// <param name="issued">The event that brought it.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <exception cref="MosipCryptoException">The packet is damaged or for another partner, the signature is missing or wrong, or the content is no such credential.</exception>
    public async ValueTask<AuthCredential> OpenAsync(PartnerKeyRing keys, ReadOnlyMemory<byte> share, AuthCredentialIssued issued, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(issued);
        if (share.Length > MaximumSize)
            throw new MosipCryptoException(MosipCryptoFault.TooLarge, Operation, $"{share.Length} bytes, at most {MaximumSize} are opened");
        ReadOnlyMemory<byte> document = share.Span.TrimStart(" \t\r\n"u8) is [(byte)'{', ..]
            ? share
            : await CombinedData.OpenTextAsync(keys, share, cancellationToken).ConfigureAwait(false);
        VerifySender(document.Span, issued);
        return AuthCredential.Parse(document);
    }

    // The signer's certificate must have been valid when the event was published.
    private void VerifySender(ReadOnlySpan<byte> document, AuthCredentialIssued issued)
    {
        if (_sender is null)
            return;
        string signature = issued.SignatureOfShare ?? throw new MosipCryptoException(MosipCryptoFault.SignatureMissing, Operation, "the event has no 'proof.signature'");
        _sender.VerifyDetached(signature, document, issued.Source.PublishedOn ?? TimeProvider.System.GetUtcNow());
    }
}
