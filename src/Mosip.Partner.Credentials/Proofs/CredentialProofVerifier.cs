using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Credentials.JsonLd;

namespace Mosip.Partner.Credentials.Proofs;

/// <summary>
/// Checks the proof of MOSIP's verifiable credentials (<c>RsaSignature2018</c> over URDNA2015) against pinned contexts, issuers and keys. Nothing is fetched.
/// </summary>
/// <remarks>
/// MOSIP's own verifier believes whatever key the credential names; this one believes only the keys of <see cref="CredentialTrust"/>, and checks contexts, purpose,
/// dates and the signature's form as well. Safe for concurrent use.
/// </remarks>
/// <param name="trust">Whom to believe.</param>
/// <param name="timeProvider">The clock for <c>expirationDate</c>; the system's when null.</param>
public sealed class CredentialProofVerifier(CredentialTrust trust, TimeProvider? timeProvider = null)
{
    // Proof options are read under this context whatever the credential says (ld-signatures-java, LdProof).
    private static readonly JsonElement ProofContext = JsonElement.Parse("\"https://w3id.org/security/v3\"");
    private static readonly FrozenSet<string> Signatures = FrozenSet.Create("jws", "proofValue", "signatureValue");
    private static readonly FrozenSet<string> Proof = FrozenSet.Create("proof");

    // MOSIP writes 'created' off by the offset of its server's time zone; a key made today may so seem to have signed yesterday.
    private static readonly TimeSpan ZoneOffset = TimeSpan.FromHours(14);

    private readonly JsonLdCanonicalizer _canonicalizer = new(trust.Contexts);
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <summary>Checks a credential.</summary>
    /// <param name="credential">The document as it was received, JSON in UTF-8.</param>
    /// <returns>Whether the proof counts, and why not where it does not.</returns>
    public CredentialProofResult Verify(ReadOnlyMemory<byte> credential)
    {
        try
        {
            return Check(Parse(credential));
        }
        catch (ProofRefusal refusal)
        {
            return new CredentialProofResult { Fault = refusal.Fault, Reason = refusal.Message };
        }
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> credential)
    {
        JsonElement root = OfDocument(() => JsonLdCanonicalizer.Parse(credential));
        return root.ValueKind == JsonValueKind.Object ? root : throw new ProofRefusal(CredentialProofFault.Malformed, "the document is no object");
    }

    private CredentialProofResult Check(JsonElement credential)
    {
        JsonElement member = credential.TryGetProperty("proof", out JsonElement value) ? value : default;
        CredentialProof proof = OfDocument(() =>
        {
            CredentialShape.Check(credential, trust.Contexts);
            return CredentialProof.Read(member);
        });
        (CredentialIssuer issuer, CredentialKey key) = FindKey(credential, proof);
        CanonicalDocument document = OfDocument(() => _canonicalizer.Canonicalize(credential, null, Proof));
        CanonicalDocument options = OfDocument(() => _canonicalizer.Canonicalize(member, ProofContext, Signatures));
        JwsHeader header = VerifySignature(proof, key, [.. options.Hash(), .. document.Hash()]);
        CheckDates(credential, proof, key);
        return new CredentialProofResult
        {
            Reason = $"the proof by {key.Address} of {issuer.Id} is good",
            Issuer = issuer,
            Key = key,
            Algorithm = header.Algorithm,
            Created = proof.Created,
            UncoveredMembers = document.UncoveredMembers,
        };
    }

    private (CredentialIssuer Issuer, CredentialKey Key) FindKey(JsonElement credential, CredentialProof proof)
    {
        string? id = OfDocument(() => CredentialShape.IssuerOf(credential));
        CredentialIssuer issuer = trust.Issuers.FirstOrDefault(known => known.Id == id)
            ?? throw new ProofRefusal(CredentialProofFault.IssuerUnknown, "the issuer is not one of the configured ones");
        CredentialKey key = issuer.FindKey(proof.VerificationMethod)
            ?? throw new ProofRefusal(CredentialProofFault.KeyUnknown, "the proof names a key that is not one of the issuer's");
        return (issuer, key);
    }

    private static JwsHeader VerifySignature(CredentialProof proof, CredentialKey key, byte[] hashes)
    {
        try
        {
            JwsHeader header = new JwsKeyVerifier(key.PublicKey).VerifyDetached(proof.Signature, hashes);
            return header.IsPayloadEncoded ? throw new ProofRefusal(CredentialProofFault.SignatureMalformed, "the signature's header does not say 'b64' false") : header;
        }
        catch (MosipCryptoException e)
        {
            throw ProofRefusal.OfSignature(e);
        }
    }

    private void CheckDates(JsonElement credential, CredentialProof proof, CredentialKey key)
    {
        if (key.Certificate is { } certificate && (proof.Created < certificate.NotBefore - ZoneOffset || proof.Created > certificate.NotAfter))
            throw new ProofRefusal(CredentialProofFault.KeyOutOfDate, "the certificate of the key was not valid when the proof was made");
        if (!credential.TryGetProperty("expirationDate", out JsonElement expiration))
            return;
        if (!JsonText.IsText(expiration) || !CredentialProof.TryReadTime(JsonText.Of(expiration), out DateTimeOffset end))
            throw new ProofRefusal(CredentialProofFault.Malformed, "the expiration date cannot be read");
        if (end <= _time.GetUtcNow())
            throw new ProofRefusal(CredentialProofFault.Expired, string.Create(CultureInfo.InvariantCulture, $"the credential expired on {end:yyyy-MM-dd}"));
    }

    private static T OfDocument<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (MosipCryptoException e)
        {
            throw ProofRefusal.OfDocument(e);
        }
    }
}
