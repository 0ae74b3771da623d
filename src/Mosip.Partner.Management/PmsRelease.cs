namespace Mosip.Partner.Management;

/// <summary>A release of MOSIP's partner management services, as far as the wire tells them apart. Later is greater.</summary>
public enum PmsRelease
{
#pragma warning disable CA1707 // Without underscores 1.2.0 and 12.0 would be one name.
    /// <summary>1.2.0.x: no <c>/system-config</c>, only the first envelope.</summary>
    V1_2_0,

    /// <summary>1.2.2.x: both envelopes; deactivations that last.</summary>
    V1_2_2,

    /// <summary>1.3.0-beta.1 and -beta.2: notifications, expiry filters, HTTP 400 for a member that breaks a rule.</summary>
    V1_3_Beta,

    /// <summary>1.3.0 from beta.4 on: <c>/misp-licenses</c> and <c>/oidc-clients</c> in addition.</summary>
    V1_3_0,
#pragma warning restore CA1707
}
