using System.Text.Json.Serialization;

namespace Mosip.Partner.Management.Devices;

/// <summary>The administrator's decision on a device detail or an SBI; the words are compared exactly.</summary>
internal sealed record ApprovalChange([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("approvalStatus")] string Status)
{
    public static ApprovalChange Approve(string id) => new(id, "Activate");

    public static ApprovalChange Reject(string id) => new(id, "De-activate");
}

/// <summary>The administrator's decision on a device that was added to an SBI; the words are compared exactly.</summary>
internal sealed record DeviceDecision(
    [property: JsonPropertyName("partnerId")] string ProviderId,
    [property: JsonPropertyName("sbiId")] string SbiId,
    [property: JsonPropertyName("status")] string Status);

/// <summary>A device detail and an SBI.</summary>
internal sealed record DeviceMapping(
    [property: JsonPropertyName("deviceDetailId")] string DeviceDetailId,
    [property: JsonPropertyName("sbiId")] string SbiId);

/// <summary>The id of what was made or changed.</summary>
internal sealed record CreatedId([property: JsonPropertyName("id"), JsonRequired] string Id);
