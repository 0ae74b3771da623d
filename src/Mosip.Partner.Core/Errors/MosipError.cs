namespace Mosip.Partner.Core.Errors;

/// <summary>One entry of MOSIP's <c>errors</c> array.</summary>
/// <param name="Code">Stable; compare with this.</param>
/// <param name="Message">MOSIP's own text; may change between releases.</param>
/// <param name="Action">What MOSIP advises the user to do (<c>actionMessage</c>), if it says.</param>
public sealed record MosipError(MosipErrorCode Code, string Message, string? Action = null);
