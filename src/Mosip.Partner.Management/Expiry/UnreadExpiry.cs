using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management;

/// <summary>What the report lacks because PMS refused to show it.</summary>
/// <param name="Kind">What would have been read.</param>
/// <param name="Error">PMS's error; <c>KER-ATH-403</c> where the caller has no role for it.</param>
public sealed record UnreadExpiry(ExpiryKind Kind, MosipError Error);
