namespace Mosip.Partner.Management;

/// <summary>Onboards a Device Provider: its secure biometric interfaces (SBI) and the devices that they serve.</summary>
public sealed record DeviceProviderOnboarding : PartnerOnboarding
{
    /// <inheritdoc/>
    public override PartnerType PartnerType => PartnerType.DeviceProvider;

    /// <summary>The interfaces with their devices. Default: none, so that the onboarding ends with the certificate; a catalogue of devices may bring them afterwards.</summary>
    public IReadOnlyList<BiometricInterfaceOnboarding> BiometricInterfaces { get; init; } = [];

    private protected override IEnumerable<string> FindFaults()
    {
        foreach (string fault in base.FindFaults())
            yield return fault;
        if (BiometricInterfaces.DistinctBy(item => item.Version).Count() < BiometricInterfaces.Count)
            yield return "two entries of BiometricInterfaces have the same version (PMS_AUT_512)";
        foreach (BiometricInterfaceOnboarding item in BiometricInterfaces)
        {
            foreach (string fault in item.FindFaults())
                yield return fault;
        }
    }
}
