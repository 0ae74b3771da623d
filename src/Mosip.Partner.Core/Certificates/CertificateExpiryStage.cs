namespace Mosip.Partner.Core.Certificates;

/// <summary>How near a certificate's end is; the steps are those at which MOSIP sends its own notices.</summary>
public enum CertificateExpiryStage
{
    /// <summary>Nothing to do.</summary>
    Fine,

    /// <summary>By default 30 days or fewer are left: plan the renewal.</summary>
    Notice,

    /// <summary>By default 15 days or fewer are left: renew now.</summary>
    Warning,

    /// <summary>By default 10 days or fewer are left.</summary>
    Critical,

    /// <summary>The certificate has ended.</summary>
    Expired,
}
