using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mosip.Partner.Devices.Registration;

/// <remarks>What has a default can be set: the generated reader gives what can only be initialised the type's own default.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    WriteIndented = true,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DeviceCatalog))]
[JsonSerializable(typeof(DevicePlan))]
internal sealed partial class RegistrationJson : JsonSerializerContext;
