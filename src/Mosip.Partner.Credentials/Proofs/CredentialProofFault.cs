namespace Mosip.Partner.Credentials.Proofs;

/// <summary>Why the proof of a credential does not count.</summary>
public enum CredentialProofFault
{
    /// <summary>The document is not a verifiable credential: not strict JSON, a member twice, no type <c>VerifiableCredential</c>, an id that is not absolute.</summary>
    Malformed,

    /// <summary>The document uses a part of JSON-LD that is not supported or not safe, so nothing was concluded from it.</summary>
    NotSupported,

    /// <summary>The document is too large or too intricate.</summary>
    TooLarge,

    /// <summary>There is no proof.</summary>
    ProofMissing,

    /// <summary>The contexts are not W3C's, then a pinned one of the deployment, in this order and nowhere else.</summary>
    ContextNotPinned,

    /// <summary>The proof is of another type than <c>RsaSignature2018</c>, or lacks a member such as <c>created</c>.</summary>
    ProofMalformed,

    /// <summary>The proof is made for another purpose than <c>assertionMethod</c>.</summary>
    PurposeWrong,

    /// <summary>The issuer is not one of the configured ones.</summary>
    IssuerUnknown,

    /// <summary>The proof names a key that is not one of the issuer's.</summary>
    KeyUnknown,

    /// <summary>The signature is not a detached JWS with <c>b64</c> false, or its header is malformed.</summary>
    SignatureMalformed,

    /// <summary>The signature's algorithm is neither PS256 nor RS256.</summary>
    AlgorithmNotAllowed,

    /// <summary>The signature does not belong to this content and this key: something that it covers was changed.</summary>
    SignatureInvalid,

    /// <summary>The key's certificate was not valid when the proof says it was made.</summary>
    KeyOutOfDate,

    /// <summary>The credential's <c>expirationDate</c> has passed.</summary>
    Expired,
}
