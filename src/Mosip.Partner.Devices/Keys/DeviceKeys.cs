using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Devices;

/// <summary>The keys of one device: its own, and that of its chip where it has one. They stay the caller's to dispose of.</summary>
/// <remarks>The signing certificate of each key must be issued directly by the provider's certificate that MOSIP holds: MOSIP reads no other certificate out of an answer.</remarks>
public sealed class DeviceKeys
{
    private readonly JwsSigner _own = SignerWith([]), _withChip;

    /// <summary>Takes the keys.</summary>
    /// <param name="device">The key that signs infos and captures.</param>
    /// <param name="chip">The key in the FTM chip, which signs the digital ID of an L1 device; null for L0, where the device's key signs it.</param>
    public DeviceKeys(PartnerKey device, PartnerKey? chip = null)
    {
        ArgumentNullException.ThrowIfNull(device);
        (Device, Chip) = (device, chip);
        // MOSIP's check of registration packets wants every certificate of the digital ID's x5c in that of the data, too.
        _withChip = chip is null ? _own : SignerWith([chip.SigningCertificate]);
    }

    /// <summary>The key that signs infos and captures.</summary>
    public PartnerKey Device { get; }

    /// <summary>The key in the chip; null for L0.</summary>
    public PartnerKey? Chip { get; }

    /// <summary>L1 where there is a chip, else L0.</summary>
    public CertificationLevel Certification => Chip is null ? CertificationLevel.L0 : CertificationLevel.L1;

    /// <summary>When the first of the certificates ends.</summary>
    public DateTimeOffset EndsAt
    {
        get
        {
            DateTimeOffset device = Device.SigningCertificate.NotAfter, chip = Chip?.SigningCertificate.NotAfter ?? DateTime.MaxValue;
            return device < chip ? device : chip;
        }
    }

    internal IEnumerable<WatchedCertificate> Watch(CertificateExpiryThresholds thresholds)
    {
        yield return new WatchedCertificate(CertificateRole.Device, Device.SigningCertificate) { Thresholds = thresholds };
        if (Chip is not null)
            yield return new WatchedCertificate(CertificateRole.DeviceChip, Chip.SigningCertificate);
    }

    private readonly JwsSigner _digitalId = SignerWith([]);

    internal ValueTask<string> SignDigitalIdAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) => _digitalId.SignAsync(Chip ?? Device, payload, cancellationToken);

    internal ValueTask<string> SignAsync(CapturePurpose purpose, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) =>
        (purpose == CapturePurpose.Registration ? _withChip : _own).SignAsync(Device, payload, cancellationToken);

    private static JwsSigner SignerWith(IReadOnlyList<X509Certificate2> additional) => new(new JwsSigningOptions
    {
        Form = JwsForm.Attached,
        Layout = JwsHeaderLayout.Device,
        IncludeCertificate = true,
        AdditionalCertificates = additional,
        Type = "JWT",
    });
}
