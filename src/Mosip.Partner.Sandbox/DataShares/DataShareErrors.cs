using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Sandbox.DataShares;

/// <summary>The codes of MOSIP's data share service (durian), with its texts.</summary>
internal static class DataShareErrors
{
    public static readonly MosipError EncryptionFailed = Of("DAT-SER-001", "Data Encryption failed");

    public static readonly MosipError ServiceAway = Of("DAT-SER-002", "API not accessible");

    public static readonly MosipError FileMissing = Of("DAT-SER-003", "File is not exists or File is empty");

    public static readonly MosipError AddressMalformed = Of("DAT-SER-004", "URL creation exception");

    public static readonly MosipError SignatureFailed = Of("DAT-SER-005", "Failed to generate digital signature");

    public static readonly MosipError UsesSpent = Of("DAT-SER-006", "Data share usuage expired");

    public static readonly MosipError PolicyNotFound = Of("DAT-SER-007", "Exception while fetching policy details");

    public static readonly MosipError NotFound = Of("DAT-SER-008", "Data share not found");

    private static readonly MosipError[] All = [EncryptionFailed, ServiceAway, FileMissing, AddressMalformed, SignatureFailed, UsesSpent, PolicyNotFound, NotFound];

    /// <summary>The error of a code; null for one that the data share does not have.</summary>
    public static MosipError? Find(string code) => Array.Find(All, error => error.Code.Value == code);

    private static MosipError Of(string code, string message) => new(new MosipErrorCode(code), message);
}
