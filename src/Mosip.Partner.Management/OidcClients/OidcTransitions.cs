using Mosip.Partner.Core.Errors;
using static Mosip.Partner.Management.Pms.TransitionGuard;

namespace Mosip.Partner.Management.OidcClients;

/// <summary>Which changes of an OpenID Connect client PMS refuses from 1.2.2 on.</summary>
internal static class OidcTransitions
{
    private static readonly ActivationStatus Inactive = new("INACTIVE");

    public static MosipError? Change(OidcClient client) => client.Status == Inactive ? Error("PMS_ESI_008", "The client is deactivated already.") : null;
}
