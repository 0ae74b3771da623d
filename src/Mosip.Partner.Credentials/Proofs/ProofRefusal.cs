using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Credentials.Proofs;

/// <summary>Ends a check; it never leaves the verifier.</summary>
internal sealed class ProofRefusal(CredentialProofFault fault, string reason) : Exception(reason)
{
    public CredentialProofFault Fault { get; } = fault;

    /// <summary>The refusal that a failure of the document's canonicalisation stands for.</summary>
    public static ProofRefusal OfDocument(MosipCryptoException e) => new(
        e.Fault switch
        {
            MosipCryptoFault.NotSupported => CredentialProofFault.NotSupported,
            MosipCryptoFault.TooLarge => CredentialProofFault.TooLarge,
            _ => CredentialProofFault.Malformed,
        },
        e.Message);

    /// <summary>The refusal that a failed signature check stands for.</summary>
    public static ProofRefusal OfSignature(MosipCryptoException e) => new(
        e.Fault switch
        {
            MosipCryptoFault.AlgorithmNotAllowed => CredentialProofFault.AlgorithmNotAllowed,
            MosipCryptoFault.SignatureInvalid => CredentialProofFault.SignatureInvalid,
            _ => CredentialProofFault.SignatureMalformed,
        },
        e.Message);
}
