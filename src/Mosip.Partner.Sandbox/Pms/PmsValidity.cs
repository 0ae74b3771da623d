namespace Mosip.Partner.Sandbox.Pms;

/// <summary>How long API keys and licences last.</summary>
internal static class PmsValidity
{
    /// <summary>90 days in the configuration of 1.2.0.1, 999,999 in that of 1.3.0.</summary>
    public static int Days(MosipRelease release) => release.Pms == PmsLine.V1_3 ? 999_999 : 90;
}
