namespace Mosip.Partner.Core.Jws;

/// <summary>How payload and signature stand together in a compact JWS.</summary>
public enum JwsForm
{
    /// <summary><c>header..signature</c>; the signature covers the base64url text of the payload (RFC 7515 appendix F). The form of requests and of IDA's answers.</summary>
    Detached,

    /// <summary><c>header.payload.signature</c>.</summary>
    Attached,

    /// <summary><c>header..signature</c> with <c>b64:false</c>: the signature covers the raw payload bytes (RFC 7797). The form of credential proofs.</summary>
    DetachedUnencoded,
}
