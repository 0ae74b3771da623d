namespace Mosip.Partner.Management.Onboarding;

/// <summary>Registers the devices.</summary>
internal sealed class DevicesStep(IReadOnlyList<BiometricInterfaceOnboarding> interfaces) : IFlowStep
{
    public string Name => "devices";

    public async Task<StepOutcome> RunAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        IReadOnlyList<DeviceDetailRow> there = await new DeviceRegister(run).DevicesAsync(cancellationToken).ConfigureAwait(false);
        var registered = new List<string>();
        DeviceOnboarding[] devices = [.. interfaces.SelectMany(sbi => sbi.Devices).DistinctBy(device => device.Key)];
        foreach (DeviceOnboarding device in devices)
        {
            DeviceDetailRow? row = there.FirstOrDefault(row => DeviceRegister.Is(row, device));
            if (row is null)
                registered.Add($"{device.Make} {device.Model}");
            string id = row?.Id ?? await RegisterAsync(run, device, cancellationToken).ConfigureAwait(false);
            await run.SaveAsync(state => state.WithIdentifier(device.Key, id), cancellationToken).ConfigureAwait(false);
        }
        return registered.Count == 0
            ? StepOutcome.AlreadyDone($"{devices.Length} devices are registered.")
            : StepOutcome.Done($"Registered {string.Join(", ", registered)}.");
    }

    private static Task<string> RegisterAsync(OnboardingRun run, DeviceOnboarding device, CancellationToken cancellationToken) =>
        run.Partner.DeviceDetails.CreateAsync(
            new NewDeviceDetail { ProviderId = run.PartnerId, DeviceType = device.DeviceType, DeviceSubType = device.DeviceSubType, Make = device.Make, Model = device.Model },
            cancellationToken);
}
