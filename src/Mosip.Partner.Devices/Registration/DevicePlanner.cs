using Mosip.Partner.Management;

namespace Mosip.Partner.Devices.Registration;

/// <summary>Compares a catalogue with what PMS has: devices and what serves them. Pure: neither asks nor changes anything.</summary>
internal sealed class DevicePlanner(DeviceCatalog catalog, RegisteredHardware pms, DateTimeOffset now, bool resubmits)
{
    private readonly Asks _asks = new(catalog.ProviderId);
    private readonly SoftwarePlanner _software = new(catalog, pms, now);

    // New software comes before what it replaces is retired, so that no device is without software in between.
    public IEnumerable<PlannedChange> Plan() =>
    [
        .. catalog.Software.Where(software => !software.Retired).SelectMany(_software.Plan),
        .. catalog.Devices.Where(device => !device.Retired).SelectMany(PlanDevice),
        .. catalog.Devices.Where(device => !device.Retired).SelectMany(PlanMappings),
        .. catalog.Devices.Where(device => !device.Retired).SelectMany(PlanRemovals),
        .. catalog.Devices.Where(device => device.Retired).SelectMany(RetireDevice),
        .. catalog.Software.Where(software => software.Retired).SelectMany(_software.Retire),
        .. FindUnlisted(),
    ];

    private IEnumerable<PlannedChange> PlanDevice(CatalogDevice device)
    {
        DeviceDetailRow? row = pms.Find(device);
        if (row is not null && RegisteredHardware.IsPending(row))
            return [ApproveDevice(device, row)];
        if (row is not null && RegisteredHardware.IsApproved(row))
            return [];
        if (row is not null && !(resubmits && pms.IsNewStyle))
            return [Blocked(device, row)];
        PlannedChange register = FirstSoftwareOf(device) is { } software ? AddDevice(device, software) : RegisterDevice(device);
        return [register, new(Of(DeviceDifferenceKind.ApproveDevice, device, null, $"approve device {device.Title}, once it is registered"))];
    }

    private PlannedChange RegisterDevice(CatalogDevice device)
    {
        NewDeviceDetail request = Request(device);
        return new(
            Of(DeviceDifferenceKind.RegisterDevice, device, null, $"register device {device.Title}") with { IsReady = true },
            (caller, token) => caller.DeviceDetails.CreateAsync(request, token));
    }

    private PlannedChange AddDevice(CatalogDevice device, CatalogSoftware software)
    {
        BiometricInterfaceRow? row = pms.Find(software);
        DeviceDifference difference = Of(DeviceDifferenceKind.AddDevice, device, null, $"add device {device.Title} to software {software.Version}{(IsUsable(row) ? "" : ", once it is approved")}") with
        {
            SoftwareVersion = software.Version,
            SoftwareId = row?.Id,
            IsReady = IsUsable(row),
        };
        NewDeviceDetail request = Request(device);
        return new(difference, row is null ? null : (caller, token) => caller.SecureBiometricInterfaces.AddDeviceAsync(row.Id, request, token));
    }

    // A device that was added to software is approved for it, which makes the mapping active; one that stands alone is approved alone.
    private PlannedChange ApproveDevice(CatalogDevice device, DeviceDetailRow row)
    {
        BiometricInterfaceRow? software = pms.IsNewStyle ? pms.Software.Where(software => pms.IsMapped(row, software)).OrderByDescending(IsUsable).FirstOrDefault() : null;
        DeviceDifference difference = Of(DeviceDifferenceKind.ApproveDevice, device, row, $"approve device {device.Title}");
        if (software is null)
        {
            return new(difference with { IsReady = true, Request = _asks.Decide(row, approves: true) }, (caller, token) => caller.DeviceDetails.ApproveAsync(row.Id, token));
        }
        if (!IsUsable(software))
            return new(difference with { Description = $"{difference.Description}, once software {software.Version} is approved" });
        return new(
            difference with { Description = $"{difference.Description} for software {software.Version}", IsReady = true, Request = _asks.ApproveFor(row, software) },
            (caller, token) => caller.DeviceDetails.ApproveForSbiAsync(row.Id, catalog.ProviderId, software.Id, token));
    }

    private IEnumerable<PlannedChange> PlanMappings(CatalogDevice device)
    {
        DeviceDetailRow? row = pms.Find(device) is { } found && RegisteredHardware.IsLive(found) ? found : null;
        // What is added to software is mapped with it.
        CatalogSoftware? addedTo = row is null ? FirstSoftwareOf(device) : null;
        foreach (CatalogSoftware software in catalog.SoftwareOf(device).Where(software => software != addedTo))
        {
            BiometricInterfaceRow? target = pms.Find(software);
            if (pms.IsMapped(row, target))
                continue;
            bool isReady = row is not null && RegisteredHardware.IsApproved(row) && IsUsable(target);
            DeviceDifference difference = Of(DeviceDifferenceKind.MapDevice, device, row, $"map device {device.Title} to software {software.Version}{(isReady ? "" : ", once both are approved")}") with
            {
                SoftwareVersion = software.Version,
                SoftwareId = target?.Id,
                IsReady = isReady,
            };
            yield return new(difference, isReady ? (caller, token) => caller.SecureBiometricInterfaces.MapDeviceAsync(row!.Id, target!.Id, token) : null);
        }
    }

    private IEnumerable<PlannedChange> PlanRemovals(CatalogDevice device)
    {
        if (pms.Find(device) is not { } row || !RegisteredHardware.IsLive(row))
            yield break;
        bool isServed = catalog.SoftwareOf(device).All(software => pms.IsMapped(row, pms.Find(software)));
        foreach (CatalogSoftware software in catalog.Software.Except(catalog.SoftwareOf(device)))
        {
            if (pms.Find(software) is not { } mapped || !RegisteredHardware.IsLive(mapped) || !pms.IsMapped(row, mapped))
                continue;
            DeviceDifference difference = Of(DeviceDifferenceKind.UnmapDevice, device, row, $"remove device {device.Title} from software {software.Version}{(isServed ? "" : ", once its other software serves it")}") with
            {
                SoftwareVersion = software.Version,
                SoftwareId = mapped.Id,
                IsReady = isServed,
            };
            yield return new(difference, (caller, token) => caller.SecureBiometricInterfaces.UnmapDeviceAsync(row.Id, mapped.Id, token));
        }
    }

    private IEnumerable<PlannedChange> RetireDevice(CatalogDevice device)
    {
        if (pms.Find(device) is not { } row || !RegisteredHardware.IsLive(row))
            yield break;
        if (pms.IsNewStyle && RegisteredHardware.IsApproved(row))
        {
            yield return new(
                Of(DeviceDifferenceKind.DeactivateDevice, device, row, $"deactivate device {device.Title} for good") with { IsReady = true },
                (caller, token) => caller.DeviceDetails.DeactivatePermanentlyAsync(row.Id, token));
        }
        else
        {
            yield return new(
                Of(DeviceDifferenceKind.RejectDevice, device, row, $"reject device {device.Title}") with { IsReady = true, Request = _asks.Decide(row, approves: false) },
                (caller, token) => caller.DeviceDetails.RejectAsync(row.Id, token));
        }
    }

    private IEnumerable<PlannedChange> FindUnlisted()
    {
        foreach (BiometricInterfaceRow row in pms.Software.Where(row => RegisteredHardware.IsLive(row) && !catalog.Software.Any(software => PmsText.Same(software.Version, row.Version))))
            yield return new(new DeviceDifference { Kind = DeviceDifferenceKind.Unlisted, SoftwareVersion = row.Version, SoftwareId = row.Id, Description = $"software {row.Version} ({row.Status}) is not in the catalogue; left as it is" });
        foreach (DeviceDetailRow row in pms.Devices.Where(row => RegisteredHardware.IsLive(row) && !catalog.Devices.Any(device => device.Is(row))))
            yield return new(new DeviceDifference { Kind = DeviceDifferenceKind.Unlisted, Device = Asks.Title(row), DeviceId = row.Id, Description = $"device {Asks.Title(row)} ({row.Status}) is not in the catalogue; left as it is" });
    }

    /// <summary>The software that a device is registered with, from 1.2.2 on: one that can take it now before one that can later.</summary>
    private CatalogSoftware? FirstSoftwareOf(CatalogDevice device) =>
        pms.IsNewStyle ? catalog.SoftwareOf(device).OrderByDescending(software => IsUsable(pms.Find(software))).FirstOrDefault() : null;

    private bool IsUsable(BiometricInterfaceRow? software) => RegisteredHardware.IsUsable(software, now);

    private NewDeviceDetail Request(CatalogDevice device) =>
        new() { ProviderId = catalog.ProviderId, DeviceType = new DeviceType(device.Type), DeviceSubType = device.SubType, Make = device.Make, Model = device.Model };

    private PlannedChange Blocked(CatalogDevice device, DeviceDetailRow row)
    {
        string state = row.Status == ApprovalStatus.Rejected ? "rejected" : "deactivated";
        string way = pms.IsNewStyle ? "ask the administrator why, then submit it again, or mark it as retired" : "before MOSIP 1.2.2 it can't be registered again; ask the administrator to approve it after all, or mark it as retired";
        return new(Of(DeviceDifferenceKind.Blocked, device, row, $"device {device.Title} is {state}; {way}"));
    }

    private static DeviceDifference Of(DeviceDifferenceKind kind, CatalogDevice device, DeviceDetailRow? row, string description) =>
        new() { Kind = kind, Device = device.Title, DeviceId = row?.Id, Description = description };
}
