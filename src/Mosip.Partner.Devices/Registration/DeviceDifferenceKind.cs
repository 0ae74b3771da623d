namespace Mosip.Partner.Devices;

/// <summary>What has to happen so that MOSIP's partner management (PMS) has what a catalogue says.</summary>
public enum DeviceDifferenceKind
{
    /// <summary>A version of the software is to be registered.</summary>
    RegisterSoftware,

    /// <summary>Hash or dates of a registered version are to be changed.</summary>
    UpdateSoftware,

    /// <summary>The administrator has to approve a version.</summary>
    ApproveSoftware,

    /// <summary>A device is to be registered by itself.</summary>
    RegisterDevice,

    /// <summary>A device is to be registered together with its mapping to an approved version; from MOSIP 1.2.2 on.</summary>
    AddDevice,

    /// <summary>The administrator has to approve a device.</summary>
    ApproveDevice,

    /// <summary>An approved device is to be mapped to an approved version.</summary>
    MapDevice,

    /// <summary>A mapping that the catalogue does not have is to be removed.</summary>
    UnmapDevice,

    /// <summary>A retired device is to be deactivated for good.</summary>
    DeactivateDevice,

    /// <summary>A retired device is to be rejected by the administrator: it waits for approval, or the release knows no deactivation.</summary>
    RejectDevice,

    /// <summary>A retired version is to be deactivated for good.</summary>
    DeactivateSoftware,

    /// <summary>A retired version is to be rejected by the administrator: it waits for approval, or the release knows no deactivation.</summary>
    RejectSoftware,

    /// <summary>What the catalogue says can't be reached: the catalogue has to change. The description says why.</summary>
    Blocked,

    /// <summary>PMS has something that the catalogue does not name; it is left as it is.</summary>
    Unlisted,
}
