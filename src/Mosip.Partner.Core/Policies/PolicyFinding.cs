using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Policies;

/// <summary>One fault of a policy document, as PMS words it.</summary>
/// <param name="Code">PMS's code: <c>PMS_PV_005</c> not allowed, <c>PMS_PV_006</c> missing, <c>PMS_PV_007</c> wrong JSON type, <c>PMS_POL_023</c> policy type, <c>PMS_COR_003</c> no document.</param>
/// <param name="Message">PMS's message.</param>
/// <param name="Path">The member, from the document's root, for example <c>/allowedAuthTypes/0/mandatory</c>; empty where the document as a whole is meant.</param>
public sealed record PolicyFinding(MosipErrorCode Code, string Message, string Path);
