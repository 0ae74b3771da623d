using Mosip.Partner.Devices;

namespace Mosip.Partner.Sandbox;

/// <summary>What the sandbox's biometric interface is.</summary>
public sealed class SandboxSbiOptions
{
    /// <summary>What it captures for. Default: authentication.</summary>
    public CapturePurpose Purpose { get; set; } = CapturePurpose.Auth;

    /// <summary>The environment. Default: <c>Staging</c>.</summary>
    public string Environment { get; set; } = "Staging";

    /// <summary>Of the mock's devices: L1 with a chip behind the digital IDs, or L0, which IDA refuses. Default: L1.</summary>
    public CertificationLevel Certification { get; set; } = CertificationLevel.L1;

    /// <summary>Whose manners the interface has. Default: the specification's.</summary>
    public SandboxSbiMode Mode { get; set; }

    /// <summary>
    /// The devices, in place of those of MOSIP's mock device: for authentication a single finger (4), a single iris (5) and a face (3), for registration a slap of fingers (2), a double iris (1) and a face
    /// (3). A device whose level is L1 has a chip behind its digital ID. Default: empty, the mock's.
    /// </summary>
    public IReadOnlyList<DeviceDescription> Devices { get; set; } = [];

    /// <summary>Where the certificate comes from that captures are encrypted for. Default: null, <see cref="SandboxSbi.Recipients"/>.</summary>
    public IBiometricRecipientProvider? Recipients { get; set; }

    /// <summary>Whether the certificate of the devices ended yesterday. Default: no.</summary>
    public bool HasExpiredCertificate { get; set; }

    /// <summary>The first port to try. Default: 4501.</summary>
    public int FirstPort { get; set; } = SbiVerbs.FirstPort;

    /// <summary>The last port to try. Default: 4600.</summary>
    public int LastPort { get; set; } = SbiVerbs.LastPort;

    /// <summary>The clock of the devices: one that is behind makes stale captures. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
