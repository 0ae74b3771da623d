namespace Mosip.Partner.Sandbox.Ida.Signatures;

/// <summary>What MOSIP's keymanager says about a signature (<c>jwtVerify</c>).</summary>
public sealed record SignatureVerdict
{
    /// <summary><c>trustValid</c>: trust was not asked for.</summary>
    public const string TrustNotVerified = "TRUST_NOT_VERIFIED";

    /// <summary><c>trustValid</c>: trust was asked for without a domain.</summary>
    public const string TrustNotVerifiedNoDomain = "TRUST_NOT_VERIFIED_NO_DOMAIN";

    /// <summary><c>trustValid</c>: a path leads to a root of the domain.</summary>
    public const string TrustPathValid = "TRUST_CERT_PATH_VALID";

    /// <summary><c>trustValid</c>: no path leads to a root of the domain.</summary>
    public const string TrustPathNotValid = "TRUST_CERT_PATH_NOT_VALID";

    /// <summary>Whether the signature fits certificate and data.</summary>
    public bool SignatureValid { get; init; }

    /// <summary>MOSIP's word for <see cref="SignatureValid"/>.</summary>
    public string Message => SignatureValid ? "Validation Successful" : "Validation Failed";

    /// <summary>What is known about the certificate's trust path; one of the constants, empty with an <see cref="ErrorCode"/>.</summary>
    public string TrustValid { get; init; } = "";

    /// <summary>The code that keymanager raises instead of an answer, or the name of a Java exception that it does not map.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Why the signature or the path is not good, in plain words; empty if both are.</summary>
    public string Reason { get; init; } = "";

    internal static SignatureVerdict Fail(string errorCode, string reason) => new() { ErrorCode = errorCode, Reason = reason };
}
