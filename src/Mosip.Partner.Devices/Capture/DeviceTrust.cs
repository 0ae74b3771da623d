using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Devices;

/// <summary>Whom to believe that a device is one: the authorities of the two trust domains.</summary>
public sealed record DeviceTrust
{
    /// <summary>The authorities of the domain <c>DEVICE</c>, for infos and captures: MOSIP's root and PMS certificates and the providers' MOSIP-signed ones.</summary>
    public required TrustAnchors Device { get; init; }

    /// <summary>The authorities of the domain <c>FTM</c>, for digital IDs of L1 devices.</summary>
    public required TrustAnchors Ftm { get; init; }

    /// <summary>
    /// Whether a digital ID may also be signed by the device itself (L0), as devices for registration have it. Default: no, as in IDA, which wants a chip's signature of every device.
    /// </summary>
    public bool AllowsL0 { get; init; }

    /// <summary>
    /// The organisations whose devices are believed: the <c>O</c> of the certificates that sign infos and captures, to the letter. Digital IDs are not held against it: their chips are another maker's.
    /// Default: empty, all that the authorities vouch for.
    /// </summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];
}
