using Mosip.Partner.Management;

namespace Mosip.Partner.Devices;

/// <summary>One difference between a catalogue and what MOSIP's partner management (PMS) has.</summary>
public sealed record DeviceDifference
{
    /// <summary>What has to happen.</summary>
    public required DeviceDifferenceKind Kind { get; init; }

    /// <summary>The difference in words.</summary>
    public required string Description { get; init; }

    /// <summary>The version of the software, where it is about one.</summary>
    public string? SoftwareVersion { get; init; }

    /// <summary>PMS's id of that version, once it is registered.</summary>
    public string? SoftwareId { get; init; }

    /// <summary>The device as <c>make model (type, sub-type)</c>, where it is about one.</summary>
    public string? Device { get; init; }

    /// <summary>PMS's id of that device, once it is registered.</summary>
    public string? DeviceId { get; init; }

    /// <summary>Whether it can be done now; if not, it waits for others of the plan.</summary>
    public bool IsReady { get; init; }

    /// <summary>What to ask the administrator for, where only an administrator can do it and it can be done now.</summary>
    public AdministratorRequest? Request { get; init; }

    /// <summary>Whether only an administrator of PMS can do it.</summary>
    public bool NeedsAdministrator => Kind is DeviceDifferenceKind.ApproveSoftware or DeviceDifferenceKind.ApproveDevice or DeviceDifferenceKind.RejectSoftware or DeviceDifferenceKind.RejectDevice;

    /// <summary>The description, behind a mark: <c>+</c> the provider can do it, <c>?</c> the administrator can, <c>.</c> it waits, <c>!</c> blocked, <c>=</c> left as it is.</summary>
    public override string ToString() => $"{Mark} {Description}";

    // Two differences are about the same when they would change the same thing in the same way.
    internal (DeviceDifferenceKind, string?, string?) Identity => (Kind, SoftwareVersion, Device);

    private char Mark => Kind switch
    {
        DeviceDifferenceKind.Blocked => '!',
        DeviceDifferenceKind.Unlisted => '=',
        _ when !IsReady => '.',
        _ => NeedsAdministrator ? '?' : '+',
    };
}
