using Mosip.Partner.Management.Onboarding;

namespace Mosip.Partner.Management;

/// <summary>A model of a foundational trust module (chip).</summary>
public sealed record ChipOnboarding
{
    /// <summary>Who makes it: 1 to 36 characters.</summary>
    public required string Make { get; init; }

    /// <summary>The model: 1 to 36 characters.</summary>
    public required string Model { get; init; }

    /// <summary>The chip's certificate, whose organisation must be the provider's. It is issued with the common name <c>{make} {model}</c> where it is made on the way.</summary>
    public required OnboardingCertificate Certificate { get; init; }

    /// <summary>Whether the chip is for registration devices, not for authentication devices. Default: no.</summary>
    public bool IsForRegistrationDevice { get; init; }

    internal string Key => IdentifierKey.Of("chip", Make, Model);
}
