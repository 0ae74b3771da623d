using System.Text.Json.Serialization;

namespace Mosip.Partner.Devices;

/// <summary>One element of the answer to <c>MOSIPDINFO</c>, as it is on the wire.</summary>
public sealed record SignedDeviceInfo
{
    /// <summary>A JWS of the device over <see cref="DeviceInfo"/>; base64url of the same alone while the device is not registered.</summary>
    [JsonPropertyName("deviceInfo")]
    public string DeviceInfo { get; init; } = "";

    /// <summary>Success, or the state that keeps the device from capturing.</summary>
    [JsonPropertyName("error")]
    public SbiError? Error { get; init; }
}
