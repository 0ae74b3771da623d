using Mosip.Partner.Core.Errors;
using static Mosip.Partner.Management.Pms.TransitionGuard;

namespace Mosip.Partner.Management.MispLicences;

/// <summary>Which changes of a named licence PMS refuses. Unnamed ones go both ways.</summary>
internal static class MispLicenceTransitions
{
    public static MosipError? Change(MispLicenceSummary licence) => licence.Status.IsActive ? null : Error("PMS_MSP_434", "The licence has already been deactivated.");
}
