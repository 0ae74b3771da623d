using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>The provider of a biometric extractor.</summary>
/// <param name="Provider">The name, for example <c>mock</c>.</param>
/// <param name="Version">The version, for example <c>1.1</c>.</param>
public sealed record ExtractorProvider(
    [property: JsonPropertyName("provider")] string Provider,
    [property: JsonPropertyName("version")] string Version);
