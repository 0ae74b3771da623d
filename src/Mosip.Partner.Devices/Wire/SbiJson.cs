using System.Text.Json.Serialization;

namespace Mosip.Partner.Devices.Wire;

[JsonSourceGenerationOptions(AllowDuplicateProperties = false, MaxDepth = 16)]
[JsonSerializable(typeof(DigitalId))]
[JsonSerializable(typeof(DeviceInfo))]
[JsonSerializable(typeof(IReadOnlyList<DiscoveredDevice>))]
[JsonSerializable(typeof(IReadOnlyList<SignedDeviceInfo>))]
[JsonSerializable(typeof(IReadOnlyList<SbiErrorElement>))]
[JsonSerializable(typeof(SbiErrorElement))]
[JsonSerializable(typeof(CaptureAnswer))]
internal sealed partial class SbiJson : JsonSerializerContext;
