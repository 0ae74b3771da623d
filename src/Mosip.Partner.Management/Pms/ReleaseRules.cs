using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management.Pms;

/// <summary>Words about releases.</summary>
internal static class ReleaseRules
{
    public static string NameOf(PmsRelease release) => release switch
    {
        PmsRelease.V1_2_0 => "1.2.0",
        PmsRelease.V1_2_2 => "1.2.2",
        PmsRelease.V1_3_Beta => "1.3.0-beta.1",
        PmsRelease.V1_3_0 => "1.3.0",
        _ => throw new ArgumentOutOfRangeException(nameof(release), release, "Not a release."),
    };

    public static MosipInputException Lacks(PmsOperation operation, PmsRelease release) => new(
        MosipInputFault.NotInRelease,
        operation.Name,
        $"{operation.Endpoint} came with partner management {NameOf(operation.Since)}; this server is {NameOf(release)}");
}
