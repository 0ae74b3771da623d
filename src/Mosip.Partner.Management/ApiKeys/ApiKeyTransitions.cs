using Mosip.Partner.Core.Errors;
using static Mosip.Partner.Management.Pms.TransitionGuard;

namespace Mosip.Partner.Management.ApiKeys;

/// <summary>Which changes of an API key PMS refuses.</summary>
internal static class ApiKeyTransitions
{
    public static MosipError? Deactivate(ApiKeySummary key) => key.Status.IsActive ? null : Error("PMS_PMS_022", "Given Partner api key is not active.");
}
