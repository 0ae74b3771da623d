using Mosip.Partner.Management.Onboarding;

namespace Mosip.Partner.Management;

/// <summary>A model of a biometric device.</summary>
public sealed record DeviceOnboarding
{
    /// <summary>The type.</summary>
    public required DeviceType DeviceType { get; init; }

    /// <summary>The sub-type, one of the type's: <c>Slap</c>, <c>Single</c>, <c>Touchless</c>; <c>Single</c>, <c>Double</c>; <c>Full face</c>.</summary>
    public required string DeviceSubType { get; init; }

    /// <summary>Who makes it: 1 to 36 characters.</summary>
    public required string Make { get; init; }

    /// <summary>The model: 1 to 36 characters.</summary>
    public required string Model { get; init; }

    // PMS tells devices apart by all four.
    internal string Key => IdentifierKey.Of("device", DeviceType.Value, DeviceSubType, Make, Model);
}
