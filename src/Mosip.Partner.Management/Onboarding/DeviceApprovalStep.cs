using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management.Onboarding;

/// <summary>Has the interfaces and devices approved: an administrator's part, asked for in one go.</summary>
internal sealed class DeviceApprovalStep(IReadOnlyList<BiometricInterfaceOnboarding> interfaces) : IFlowStep
{
    public string Name => "device approval";

    public async Task<StepOutcome> RunAsync(OnboardingRun run, CancellationToken cancellationToken)
    {
        var register = new DeviceRegister(run);
        Dictionary<string, BiometricInterfaceRow> rows = await register.InterfacesAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<DeviceDetailRow> devices = await register.DevicesAsync(cancellationToken).ConfigureAwait(false);
        BiometricInterfaceRow[] pendingInterfaces = [.. interfaces.Select(sbi => rows.GetValueOrDefault(sbi.Version) ?? throw Vanished(sbi.Key)).Where(IsPending)];
        DeviceDetailRow[] pendingDevices = [.. interfaces.SelectMany(sbi => sbi.Devices).DistinctBy(device => device.Key)
            .Select(device => devices.FirstOrDefault(row => DeviceRegister.Is(row, device)) ?? throw Vanished(device.Key))
            .Where(row => row.Status == ApprovalStatus.PendingApproval)];
        if (pendingInterfaces.Length + pendingDevices.Length == 0)
            return StepOutcome.AlreadyDone("The interfaces and devices are approved.");
        if (run.Administrator is not { } administrator)
            return StepOutcome.Ask([.. pendingInterfaces.Select(row => Ask(run, row)), .. pendingDevices.Select(row => Ask(run, row))]);

        foreach (BiometricInterfaceRow row in pendingInterfaces)
            await administrator.SecureBiometricInterfaces.ApproveAsync(row.Id, cancellationToken).ConfigureAwait(false);
        foreach (DeviceDetailRow row in pendingDevices)
            await administrator.DeviceDetails.ApproveAsync(row.Id, cancellationToken).ConfigureAwait(false);
        return StepOutcome.Done($"Approved {pendingInterfaces.Length} interfaces and {pendingDevices.Length} devices.");
    }

    private static bool IsPending(BiometricInterfaceRow row)
    {
        if (row.Status == ApprovalStatus.PendingApproval)
            return true;
        return row.Status == ApprovalStatus.Approved && row.IsActive is not false
            ? false
            : throw OnboardingRun.Mistake($"the version {row.Version} of the biometric interface is {row.Status} and not active; register another version");
    }

    private static MosipInputException Vanished(string key) =>
        OnboardingRun.Mistake($"PMS has no {key} that could be approved; it was rejected or deactivated. Ask the administrator why, then register another version or model, or start with a new state");

    private AdministratorRequest Ask(OnboardingRun run, BiometricInterfaceRow row) => new()
    {
        Step = Name,
        Wording = $"Please approve the version {row.Version} of the secure biometric interface of {run.PartnerId}.",
        Endpoint = "PATCH /v1/partnermanager/securebiometricinterface",
        Body = RequestBody.Of(("id", row.Id), ("approvalStatus", "Activate")),
    };

    private AdministratorRequest Ask(OnboardingRun run, DeviceDetailRow row) => new()
    {
        Step = Name,
        Wording = $"Please approve the device {row.Make} {row.Model} ({row.DeviceType}, {row.DeviceSubType}) of {run.PartnerId}.",
        Endpoint = "PATCH /v1/partnermanager/devicedetail",
        Body = RequestBody.Of(("id", row.Id), ("approvalStatus", "Activate")),
    };
}
