namespace Mosip.Partner.Ftm;

/// <summary>Where a chip stands with MOSIP's partner management.</summary>
public enum FtmChipState
{
    /// <summary>Registered; its certificate is to be uploaded (<c>pending_cert_upload</c>).</summary>
    WaitsForCertificate,

    /// <summary>The certificate is uploaded, the first or a renewed one; the administrator decides (<c>pending_approval</c>).</summary>
    WaitsForApproval,

    /// <summary>In use.</summary>
    Approved,

    /// <summary>Rejected by the administrator. Its make and model are taken for good.</summary>
    Rejected,

    /// <summary>Taken out of use, for good.</summary>
    Deactivated,
}
