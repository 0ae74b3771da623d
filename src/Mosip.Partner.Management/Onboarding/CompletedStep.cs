using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A step that an onboarding has behind it.</summary>
/// <param name="Name">The step.</param>
/// <param name="CompletedAt">When it was done.</param>
/// <param name="Description">What was done or found.</param>
public sealed record CompletedStep(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("completedAt")] DateTimeOffset CompletedAt,
    [property: JsonPropertyName("description")] string Description);
