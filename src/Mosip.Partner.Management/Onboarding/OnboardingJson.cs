using System.Text.Json.Serialization;
using Mosip.Partner.Management.Pms;

namespace Mosip.Partner.Management.Onboarding;

/// <summary>How a state is written.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    MaxDepth = 16,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(ApiKeyConverter), typeof(MispLicenceKeyConverter)])]
[JsonSerializable(typeof(OnboardingState))]
internal sealed partial class OnboardingJson : JsonSerializerContext;
