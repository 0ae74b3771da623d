using Mosip.Partner.Management;

namespace Mosip.Partner.Devices.Registration;

/// <summary>Compares the software of a catalogue with what PMS has.</summary>
internal sealed class SoftwarePlanner(DeviceCatalog catalog, RegisteredHardware pms, DateTimeOffset now)
{
    private readonly Asks _asks = new(catalog.ProviderId);

    public IEnumerable<PlannedChange> Plan(CatalogSoftware software)
    {
        BiometricInterfaceRow? row = pms.Find(software);
        if (row is null)
            return software.FindDateFault(now) is { } fault ? [Blocked(software, row, $"software {software.Version} can't be registered: {fault}")] : Register(software);
        if (!RegisteredHardware.IsLive(row))
        {
            string state = row.Status == ApprovalStatus.Rejected ? "rejected" : row.ExpiresAt <= now ? "expired" : "deactivated";
            return [Blocked(software, row, $"software {software.Version} is {state} and its version taken for good; register another version, and mark this one as retired")];
        }
        return [.. Update(software, row), .. Approve(software, row)];
    }

    public IEnumerable<PlannedChange> Retire(CatalogSoftware software)
    {
        if (pms.Find(software) is not { } row || !RegisteredHardware.IsLive(row))
            yield break;
        // PMS deactivates approved devices with the software and rejects waiting ones, whatever else serves them: those that live on leave it first.
        bool isLeft = !pms.LiveDevicesOf(row).Any(device => catalog.Devices.Any(listed => !listed.Retired && listed.Is(device)));
        string wait = isLeft ? "" : ", once the devices that stay in use are removed from it";
        // Before 1.2.2 a rejection is the one way out, and possible in every state.
        if (RegisteredHardware.IsPending(row) || !pms.IsNewStyle)
        {
            yield return new(
                Of(DeviceDifferenceKind.RejectSoftware, software, row, $"reject software {software.Version}{wait}") with { IsReady = isLeft, Request = isLeft ? _asks.Decide(row, approves: false) : null },
                (caller, token) => caller.SecureBiometricInterfaces.RejectAsync(row.Id, token));
        }
        else
        {
            string[] lost = [.. pms.LiveDevicesOf(row).Where(_ => isLeft).Select(Asks.Title)];
            string with = lost.Length > 0 ? $" and with it {string.Join(", ", lost)}" : "";
            yield return new(
                Of(DeviceDifferenceKind.DeactivateSoftware, software, row, $"deactivate software {software.Version}{with} for good{wait}") with { IsReady = isLeft },
                (caller, token) => caller.SecureBiometricInterfaces.DeactivatePermanentlyAsync(row.Id, token));
        }
    }

    private IEnumerable<PlannedChange> Register(CatalogSoftware software)
    {
        var request = new NewBiometricInterface { ProviderId = catalog.ProviderId, Version = software.Version, BinaryHash = software.RegisteredHash, BuiltAt = software.BuiltAt, ExpiresAt = software.ExpiresAt };
        yield return new(
            Of(DeviceDifferenceKind.RegisterSoftware, software, null, $"register software {software.Version} (hash {software.RegisteredHash}, until {software.ExpiresAt.UtcDateTime:yyyy-MM-dd})") with { IsReady = true },
            (caller, token) => caller.SecureBiometricInterfaces.CreateAsync(request, token));
        yield return new(Of(DeviceDifferenceKind.ApproveSoftware, software, null, $"approve software {software.Version}, once it is registered"));
    }

    private static IEnumerable<PlannedChange> Update(CatalogSoftware software, BiometricInterfaceRow row)
    {
        if (row.BinaryHash == software.RegisteredHash && row.BuiltAt == Stored(software.BuiltAt) && row.ExpiresAt == Stored(software.ExpiresAt))
            yield break;
        var update = new BiometricInterfaceUpdate
        {
            Id = row.Id,
            Version = software.Version,
            BinaryHash = software.RegisteredHash,
            BuiltAt = software.BuiltAt,
            ExpiresAt = software.ExpiresAt,
            IsActive = row.IsActive is true,
        };
        yield return new(
            Of(DeviceDifferenceKind.UpdateSoftware, software, row, $"change hash or dates of software {software.Version} (hash {software.RegisteredHash}, until {software.ExpiresAt.UtcDateTime:yyyy-MM-dd})") with { IsReady = true },
            (caller, token) => caller.SecureBiometricInterfaces.UpdateAsync(update, token));
    }

    private IEnumerable<PlannedChange> Approve(CatalogSoftware software, BiometricInterfaceRow row)
    {
        if (RegisteredHardware.IsPending(row))
        {
            yield return new(
                Of(DeviceDifferenceKind.ApproveSoftware, software, row, $"approve software {software.Version}") with { IsReady = true, Request = _asks.Decide(row, approves: true) },
                (caller, token) => caller.SecureBiometricInterfaces.ApproveAsync(row.Id, token));
        }
    }

    private static PlannedChange Blocked(CatalogSoftware software, BiometricInterfaceRow? row, string why) => new(Of(DeviceDifferenceKind.Blocked, software, row, why));

    private static DeviceDifference Of(DeviceDifferenceKind kind, CatalogSoftware software, BiometricInterfaceRow? row, string description) =>
        new() { Kind = kind, SoftwareVersion = software.Version, SoftwareId = row?.Id, Description = description };

    // The wire has milliseconds.
    private static DateTimeOffset Stored(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}
