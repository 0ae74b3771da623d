using System.Text.Json;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Credentials.Proofs;

namespace Mosip.Partner.Credentials.Opening;

/// <summary>
/// Opens credentials from their bytes: the packet, the sender's signature, the proof, the protected attributes, in this order. It needs no network. Safe for
/// concurrent use.
/// </summary>
/// <param name="options">Whom to believe.</param>
/// <param name="timeProvider">The clock for dates; the system's when null.</param>
public sealed class CredentialOpener(CredentialOpenerOptions options, TimeProvider? timeProvider = null)
{
    /// <summary>The largest share that is opened, in bytes: 32 MiB.</summary>
    public const int MaximumSize = 32 * 1024 * 1024;

    private const string Operation = "open credential";

    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly JwsVerifier? _sender = options.SenderAnchors is { } anchors ? new JwsVerifier(anchors) { AllowedAlgorithms = [JwsAlgorithm.RS256] } : null;
    private readonly CredentialProofVerifier? _proofs = options.Trust is { } trust ? new CredentialProofVerifier(trust, timeProvider) : null;

    /// <summary>Opens a credential.</summary>
    /// <param name="keys">The partner's keys, old ones too: the packet names the certificate that it was made for.</param>
    /// <param name="content">What the data share gave, or the event's <c>credential</c>: the base64url text of a packet, or JSON where nothing is encrypted.</param>
    /// <param name="delivery">What came with it.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <exception cref="MosipCryptoException">
    /// The packet is damaged or for another partner, a signature is missing or wrong, nothing vouches for the credential, the content is not a credential, or
    /// the PIN does not open a protected attribute.
    /// </exception>
    public async ValueTask<Credential> OpenAsync(PartnerKeyRing keys, ReadOnlyMemory<byte> content, CredentialDelivery delivery, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(delivery);
        if (content.Length > MaximumSize)
            throw new MosipCryptoException(MosipCryptoFault.TooLarge, Operation, $"{content.Length} bytes, at most {MaximumSize} are opened");
        ReadOnlyMemory<byte> document = IsPlain(content.Span)
            ? content
            : await CombinedData.OpenTextAsync(keys, content, cancellationToken).ConfigureAwait(false);
        // Over the bytes as they came out, before they are parsed.
        JwsVerification? sender = VerifySender(document.Span, delivery);
        JsonElement json = CredentialReader.Parse(document.Span);
        CredentialFormat format = CredentialReader.FormatOf(json);
        CredentialProofResult? proof = format == CredentialFormat.VerifiableCredential ? VerifyProof(document) : null;
        if (sender is null && proof is null && !options.IsUnverifiedAccepted)
            throw new MosipCryptoException(MosipCryptoFault.SignatureMissing, Operation, "no signature was checked: set the sender's anchors, or issuers for verifiable credentials");
        Credential credential = CredentialReader.Read(json, format, delivery.ProtectionKey) with { Sender = sender?.Signer, Proof = proof };
        return sender is null ? CredentialReader.WithCoverage(credential) : CredentialReader.WithAllVerified(credential);
    }

    private static bool IsPlain(ReadOnlySpan<byte> content) => content.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    private JwsVerification? VerifySender(ReadOnlySpan<byte> document, CredentialDelivery delivery)
    {
        if (_sender is null)
            return null;
        string signature = delivery.Signature ?? throw new MosipCryptoException(MosipCryptoFault.SignatureMissing, Operation, "the event has no 'proof.signature'");
        return _sender.VerifyDetached(signature, document, delivery.PublishedOn ?? _time.GetUtcNow());
    }

    private CredentialProofResult? VerifyProof(ReadOnlyMemory<byte> document)
    {
        if (_proofs?.Verify(document) is not { } result)
            return null;
        return result.IsVerified ? result : throw new MosipCryptoException(FaultOf(result), "verify credential proof", result.Reason);
    }

    private static MosipCryptoFault FaultOf(CredentialProofResult result) => result.Fault switch
    {
        CredentialProofFault.ProofMissing => MosipCryptoFault.SignatureMissing,
        CredentialProofFault.IssuerUnknown or CredentialProofFault.KeyUnknown => MosipCryptoFault.CertificateUntrusted,
        CredentialProofFault.KeyOutOfDate => MosipCryptoFault.CertificateExpired,
        CredentialProofFault.AlgorithmNotAllowed => MosipCryptoFault.AlgorithmNotAllowed,
        CredentialProofFault.NotSupported or CredentialProofFault.ContextNotPinned => MosipCryptoFault.NotSupported,
        CredentialProofFault.TooLarge => MosipCryptoFault.TooLarge,
        CredentialProofFault.Malformed or CredentialProofFault.ProofMalformed or CredentialProofFault.SignatureMalformed => MosipCryptoFault.Malformed,
        CredentialProofFault.Expired => MosipCryptoFault.NotFresh,
        _ => MosipCryptoFault.SignatureInvalid,
    };
}
