namespace Mosip.Partner.Abis;

/// <summary>The reasons for which MOSIP's ABIS interface knows a code (<c>failureReason</c>, ABIS API 0.9). MOSIP takes a failed request up later, under new ids.</summary>
public enum AbisFailureReason
{
    /// <summary>An internal error, or any that has no other code.</summary>
    InternalError = 1,

    /// <summary>The job was cancelled.</summary>
    Aborted = 2,

    /// <summary>An unexpected error: the data share refused with a code that is neither its own nor its login's.</summary>
    UnexpectedError = 3,

    /// <summary>The request has an unknown member, or a value of the wrong type.</summary>
    InvalidRequest = 4,

    /// <summary>There is no <c>referenceId</c>.</summary>
    MissingReferenceId = 5,

    /// <summary>There is no <c>requestId</c>.</summary>
    MissingRequestId = 6,

    /// <summary>The biometrics could not be fetched.</summary>
    BiometricsNotFetched = 7,

    /// <summary>There is no <c>referenceURL</c>.</summary>
    MissingReferenceUrl = 8,

    /// <summary>There is no <c>requesttime</c>.</summary>
    MissingRequestTime = 9,

    /// <summary>The reference is there already. MOSIP takes that for success and goes on to identify.</summary>
    ReferenceExists = 10,

    /// <summary>The CBEFF file has no data, or cannot be opened with the partner's keys.</summary>
    NoBiometricData = 11,

    /// <summary>The reference, or one of the gallery, is not known.</summary>
    ReferenceNotFound = 12,

    /// <summary>The <c>version</c> is not <c>1.1</c>.</summary>
    InvalidVersion = 13,

    /// <summary>The <c>id</c> is none that is known.</summary>
    InvalidId = 14,

    /// <summary>The <c>requesttime</c> is not of the form <c>yyyy-MM-ddTHH:mm:ss.SSSZ</c>.</summary>
    InvalidRequestTime = 15,

    /// <summary>The file is not CBEFF.</summary>
    InvalidCbeff = 16,

    /// <summary>The data share says that the share is gone, or was read too often.</summary>
    ShareExpired = 17,

    /// <summary>The biometrics are not good enough. MOSIP's own table ends at 17.</summary>
    QualityTooLow = 18,
}
