using System.Text.Json.Serialization;

namespace Mosip.Partner.Management.FtmChips;

/// <summary>The administrator's decision on a chip: here a truth value, unlike elsewhere.</summary>
internal sealed record FtmDecision(
    [property: JsonPropertyName("ftpChipDetailId")] string ChipId,
    [property: JsonPropertyName("approvalStatus")] bool IsApproved);
