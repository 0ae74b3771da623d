using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>What turns the biometrics of an attribute into the templates that a credential or online verification partner receives.</summary>
public sealed record BiometricExtractor
{
    /// <summary>The attribute, for example <c>photo</c>. One extractor for each.</summary>
    [JsonPropertyName("attributeName")]
    public required string AttributeName { get; init; }

    /// <summary>The modality, optionally with sub-types: <c>face</c>, <c>iris[left,right]</c>.</summary>
    [JsonPropertyName("biometric")]
    public required string Biometric { get; init; }

    /// <summary>Who extracts.</summary>
    [JsonPropertyName("extractor")]
    public required ExtractorProvider Extractor { get; init; }
}

internal sealed record ExtractorList([property: JsonPropertyName("extractors")] IReadOnlyList<BiometricExtractor>? Extractors);
