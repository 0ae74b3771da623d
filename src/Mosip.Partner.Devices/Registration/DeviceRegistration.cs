using Mosip.Partner.Devices.Registration;
using Mosip.Partner.Management;

namespace Mosip.Partner.Devices;

/// <summary>Brings MOSIP's partner management (PMS) to what a <see cref="DeviceCatalog"/> says.</summary>
/// <remarks>
/// There is no state between runs: each looks at what PMS has, so it can be cut off anywhere and started again, and does nothing where nothing differs.
/// The style is that of the release. Before MOSIP 1.2.2: software and devices are registered, the administrator approves both, devices are mapped.
/// From 1.2.2 on: software is registered and approved, devices are added to it, and the administrator approves each; a device's further versions are mapped.
/// </remarks>
/// <param name="provider">PMS as the device provider sees it.</param>
/// <param name="administrator">PMS as an administrator sees it, who approves what waits; null where somebody else is the administrator.</param>
/// <param name="timeProvider">The clock; the system's when null.</param>
public sealed class DeviceRegistration(MosipManagement provider, MosipManagement? administrator = null, TimeProvider? timeProvider = null)
{
    private readonly MosipManagement _provider = provider ?? throw new ArgumentNullException(nameof(provider));
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <summary>Whether devices that the administrator rejected, or that were deactivated, are registered again; from MOSIP 1.2.2 on. Default: false, they are <see cref="DeviceDifferenceKind.Blocked"/>.</summary>
    public bool Resubmits { get; init; }

    /// <summary>Compares. Changes nothing.</summary>
    /// <param name="catalog">What PMS should have.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Core.Errors.MosipInputException">The catalogue contradicts itself.</exception>
    /// <exception cref="Core.Errors.MosipServiceException">PMS refuses a search.</exception>
    /// <exception cref="Core.Errors.MosipTransportException">PMS can't be reached.</exception>
    public async Task<DevicePlan> PlanAsync(DeviceCatalog catalog, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        catalog.Validate();
        return (await CompareAsync(catalog, cancellationToken).ConfigureAwait(false)).Plan;
    }

    /// <summary>Does what can be done: all that the provider may, and the approvals where there is an administrator.</summary>
    /// <param name="catalog">What PMS should have.</param>
    /// <param name="progress">Told of each difference as it is gone; null for nobody.</param>
    /// <param name="cancellationToken">Gives up; the next run goes on.</param>
    /// <exception cref="Core.Errors.MosipInputException">The catalogue contradicts itself.</exception>
    /// <exception cref="Core.Errors.MosipServiceException">PMS refuses a change; what was done before stays done.</exception>
    /// <exception cref="Core.Errors.MosipTransportException">PMS can't be reached.</exception>
    public async Task<DeviceRegistrationResult> ApplyAsync(DeviceCatalog catalog, IProgress<DeviceDifference>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        catalog.Validate();
        var done = new List<DeviceDifference>();
        while (true)
        {
            Comparison comparison = await CompareAsync(catalog, cancellationToken).ConfigureAwait(false);
            // What was done once and still differs is not done again: that would never end.
            PlannedChange[] now = [.. comparison.Changes.Where(change => CallerOf(change) is not null && !done.Exists(earlier => earlier.Identity == change.Difference.Identity))];
            if (now.Length == 0)
                return new DeviceRegistrationResult { Done = done, Remaining = comparison.Plan };
            foreach (PlannedChange change in now)
            {
                await change.Act!(CallerOf(change)!, cancellationToken).ConfigureAwait(false);
                done.Add(change.Difference);
                progress?.Report(change.Difference);
            }
        }
    }

    private async Task<Comparison> CompareAsync(DeviceCatalog catalog, CancellationToken cancellationToken)
    {
        RegisteredHardware registered = await RegisteredHardware.ReadAsync(_provider, catalog.ProviderId, cancellationToken).ConfigureAwait(false);
        PlannedChange[] changes = [.. new DevicePlanner(catalog, registered, _time.GetUtcNow(), Resubmits).Plan()];
        return new Comparison(changes, new DevicePlan { ProviderId = catalog.ProviderId, Release = registered.Release, Differences = [.. changes.Select(change => change.Difference)] });
    }

    private MosipManagement? CallerOf(PlannedChange change) =>
        change is not { Difference.IsReady: true, Act: not null } ? null
        : change.Difference.NeedsAdministrator ? administrator
        : _provider;

    private sealed record Comparison(IReadOnlyList<PlannedChange> Changes, DevicePlan Plan);
}
