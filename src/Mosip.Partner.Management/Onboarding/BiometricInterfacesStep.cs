namespace Mosip.Partner.Management.Onboarding;

/// <summary>Registers the versions of the secure biometric interface.</summary>
internal sealed class BiometricInterfacesStep(IReadOnlyList<BiometricInterfaceOnboarding> interfaces) : IFlowStep
{
    public string Name => "biometric interfaces";

    public async Task<StepOutcome> RunAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        Dictionary<string, BiometricInterfaceRow> there = await new DeviceRegister(run).InterfacesAsync(cancellationToken).ConfigureAwait(false);
        var registered = new List<string>();
        foreach (BiometricInterfaceOnboarding sbi in interfaces)
        {
            if (!there.TryGetValue(sbi.Version, out BiometricInterfaceRow? row))
                registered.Add(sbi.Version);
            string id = row?.Id ?? await RegisterAsync(run, sbi, cancellationToken).ConfigureAwait(false);
            await run.SaveAsync(state => state.WithIdentifier(sbi.Key, id), cancellationToken).ConfigureAwait(false);
        }
        return registered.Count == 0
            ? StepOutcome.AlreadyDone($"Registered already: {string.Join(", ", interfaces.Select(sbi => sbi.Version))}.")
            : StepOutcome.Done($"Registered the versions {string.Join(", ", registered)}.");
    }

    private static Task<string> RegisterAsync(OnboardingRun run, BiometricInterfaceOnboarding sbi, CancellationToken cancellationToken) =>
        run.Partner.SecureBiometricInterfaces.CreateAsync(
            new NewBiometricInterface { ProviderId = run.PartnerId, Version = sbi.Version, BinaryHash = sbi.BinaryHash, BuiltAt = sbi.BuiltAt, ExpiresAt = sbi.ExpiresAt },
            cancellationToken);
}
