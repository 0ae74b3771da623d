namespace Mosip.Partner.Devices;

/// <summary>A device whose info was verified.</summary>
/// <param name="Info">What it says of itself.</param>
/// <param name="DigitalId">Who it is.</param>
/// <param name="Certification">The level that the chain behind the digital ID proves.</param>
/// <param name="Address">Where its interface answers.</param>
public sealed record VerifiedDevice(DeviceInfo Info, DigitalId DigitalId, CertificationLevel Certification, Uri Address);
