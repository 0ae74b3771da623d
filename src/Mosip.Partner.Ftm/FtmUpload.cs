using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Management;

namespace Mosip.Partner.Ftm;

/// <summary>What came of the upload of a chip's certificate.</summary>
public sealed record FtmUpload
{
    /// <summary>The chip afterwards.</summary>
    public required FtmChip Chip { get; init; }

    /// <summary>Whether this call uploaded it. If not, MOSIP had it already, or an authority above it is missing (<see cref="Requests"/>).</summary>
    public required bool IsUploaded { get; init; }

    /// <summary>What MOSIP answered: the certificate with its chain, out of a PKCS#7 container. Null where nothing was uploaded.</summary>
    public CertificateChain? Answer { get; init; }

    /// <summary>Whether MOSIP signed another certificate for the key, which it does for the domain FTM only where the country has set it so.</summary>
    public bool IsSignedAgain { get; init; }

    /// <summary>What to ask the administrator for: authorities to be uploaded, or the chip to be approved. Empty where an administrator is at hand.</summary>
    public IReadOnlyList<AdministratorRequest> Requests { get; init; } = [];
}
