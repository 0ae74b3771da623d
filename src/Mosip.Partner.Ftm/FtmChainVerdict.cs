using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Ftm;

/// <summary>Whether MOSIP takes an FTM provider's certificate, and whether chips below it will be trusted.</summary>
public sealed record FtmChainVerdict
{
    /// <summary>Whether the upload is taken and chips below it are trusted.</summary>
    public bool IsUsable => Upload.IsAccepted && Faults.Count == 0;

    /// <summary>MOSIP's checks of the upload. What is above the given chain is taken as uploaded.</summary>
    public required PartnerUploadVerdict Upload { get; init; }

    /// <summary>What MOSIP does not check at the upload and what fails later, when a device answers (IDA-MPA-001 at <c>digitalId</c>); empty where nothing does.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>All that is wrong, in one text; empty where nothing is.</summary>
    public override string ToString() =>
        string.Join("; ", Upload.Checks.Where(check => !check.IsPassed).Select(check => $"{check.Code}: {check.Refusal!.Reason} {check.Refusal.WhatToDo}").Concat(Faults));
}
