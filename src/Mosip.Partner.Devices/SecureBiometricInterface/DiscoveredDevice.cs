using System.Text.Json;
using System.Text.Json.Serialization;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Devices.Wire;

namespace Mosip.Partner.Devices;

/// <summary>A device as discovery (<c>MOSIPDISC</c>) shows it. Nothing of it is signed: ask for the info before relying on it.</summary>
public sealed record DiscoveredDevice
{
    /// <summary>The id for capture requests; empty while the device is not registered.</summary>
    [JsonPropertyName("deviceId")]
    public string DeviceId { get; init; } = "";

    /// <summary>The state of the device.</summary>
    [JsonPropertyName("deviceStatus")]
    public DeviceStatus Status { get; init; }

    /// <summary>The level that the interface claims; only the chain behind the digital ID proves it.</summary>
    [JsonPropertyName("certification")]
    public CertificationLevel Certification { get; init; }

    /// <summary>The version of the interface's software.</summary>
    [JsonPropertyName("serviceVersion")]
    public string ServiceVersion { get; init; } = "";

    /// <summary>The parts of the device: <c>1</c> left, <c>2</c> right, <c>3</c> thumbs or both irises, <c>0</c> for authentication.</summary>
    [JsonPropertyName("deviceSubId")]
    public IReadOnlyList<string> DeviceSubIds { get; init; } = [];

    /// <summary>Where the device answers, for example <c>http://127.0.0.1:4501/</c>.</summary>
    [JsonPropertyName("callbackId")]
    public string CallbackId { get; init; } = "";

    /// <summary>The digital ID as base64url, not signed here; <see cref="ReadDigitalId"/> reads it.</summary>
    [JsonPropertyName("digitalId")]
    public string DigitalId { get; init; } = "";

    /// <summary>The device code; by the specification the serial number.</summary>
    [JsonPropertyName("deviceCode")]
    public string DeviceCode { get; init; } = "";

    /// <summary>The versions of the specification; the first is used.</summary>
    [JsonPropertyName("specVersion")]
    public IReadOnlyList<string> SpecVersions { get; init; } = [];

    /// <summary>What the device captures for.</summary>
    [JsonPropertyName("purpose")]
    public CapturePurpose Purpose { get; init; }

    /// <summary>Success, or why there is no device.</summary>
    [JsonPropertyName("error")]
    public SbiError? Error { get; init; }

    /// <summary>Reads the digital ID; null where it cannot be read.</summary>
    public DigitalId? ReadDigitalId()
    {
        if (!MosipBase64.TryDecodeUrl(DigitalId, out byte[] json))
            return null;
        try
        {
            return JsonSerializer.Deserialize(json, SbiJson.Default.DigitalId);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
