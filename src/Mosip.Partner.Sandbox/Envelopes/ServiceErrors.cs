using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>Errors that every call of a MOSIP service can give.</summary>
internal static class ServiceErrors
{
    public static readonly MosipError Unauthenticated = Error("KER-ATH-401", "Authentication Failed");
    public static readonly MosipError Forbidden = Error("KER-ATH-403", "Forbidden");
    public static readonly MosipError RequestIdInvalid = Error("PMS_REQUEST_ERROR_002", "Invalid Request Id");
    public static readonly MosipError RequestVersionInvalid = Error("PMS_REQUEST_ERROR_003", "Request version is invalid");
    public static readonly MosipError RequestTimeMissing = Error("PMS_REQUEST_ERROR_004", "Invalid request time");
    public static readonly MosipError RequestTimeNotToday = Error("PMS_REQUEST_ERROR_006", "Request date should be current date");

    public static MosipError InvalidField(string code, string constraint, string field) => Error(code, $"Invalid request parameter - {constraint} :{field}");

    public static MosipError Error(string code, string message) => new(new MosipErrorCode(code), message);
}
