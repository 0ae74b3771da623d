namespace Mosip.Partner.Ftm;

/// <summary>States of chips in words, for messages.</summary>
internal static class FtmChipStates
{
    public static string Describe(this FtmChipState state) => state switch
    {
        FtmChipState.WaitsForCertificate => "waits for its certificate: upload that first",
        FtmChipState.WaitsForApproval => "waits for the administrator's approval",
        FtmChipState.Approved => "is approved",
        FtmChipState.Rejected => "was rejected, for good: register another make or model",
        _ => "was deactivated, for good: register another make or model",
    };
}
