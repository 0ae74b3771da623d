namespace Mosip.Partner.Management.Onboarding;

/// <summary>Says which interface serves which device. PMS takes a mapping twice.</summary>
internal sealed class DeviceMappingStep(IReadOnlyList<BiometricInterfaceOnboarding> interfaces) : IFlowStep
{
    public string Name => "device mapping";

    public async Task<StepOutcome> RunAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        int mapped = 0;
        foreach (BiometricInterfaceOnboarding sbi in interfaces)
        {
            foreach (DeviceOnboarding device in sbi.Devices)
            {
                await run.Partner.SecureBiometricInterfaces.MapDeviceAsync(run.State.Identifiers[device.Key], run.State.Identifiers[sbi.Key], cancellationToken).ConfigureAwait(false);
                mapped++;
            }
        }
        return StepOutcome.Done($"Mapped {mapped} devices to their interfaces.");
    }
}
