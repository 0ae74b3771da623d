using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>The codes of the credential service and of the credential request generator.</summary>
internal static class IssuanceErrors
{
    public static readonly MosipError IdUnknown = Of("IDR-CRS-003", "ID repo response is null");
    public static readonly MosipError FormatFailed = Of("IDR-CRS-006", "exception while formatting");
    public static readonly MosipError Unknown = Of("IDR-CRS-007", "unknown exception");
    public static readonly MosipError PolicyMissing = Of("IDR-CRS-008", "Failed to get policy details");
    public static readonly MosipError ShareMissing = Of("IDR-CRS-011", "Datashare response is null");
    public static readonly MosipError EncryptionFailed = Of("IDR-CRS-013", "Data Encryption failed");
    public static readonly MosipError PinMissing = Of("IDR-CRS-017", "Pin not available to encrypt the data.");

    public static readonly MosipError RequestUnknown = Of("IDR-CRG-003", "request id is not present");
    public static readonly MosipError RequestProcessed = Of("IDR-CRG-004", "request id already processed");
    public static readonly MosipError DateMalformed = Of("IDR-CRG-008", "Date Parsing Error format should be yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    public static readonly MosipError NothingFound = Of("IDR-CRG-009", "No records found");

    public static MosipError InvalidInput(string member) => Of("IDR-IDC-002", $"Invalid Input Parameter - {member}");

    private static MosipError Of(string code, string message) => new(new MosipErrorCode(code), message);
}
