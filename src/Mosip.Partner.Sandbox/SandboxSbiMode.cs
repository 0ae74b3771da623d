namespace Mosip.Partner.Sandbox;

/// <summary>Whose manners the sandbox's biometric interface has.</summary>
public enum SandboxSbiMode
{
    /// <summary>The specification's.</summary>
    Strict,

#pragma warning disable CA1707 // Without underscores 1.3.0 and 13.0 would be one name.
    /// <summary>
    /// Those of MOSIP's mock device 1.3.0, in addition: JSON numbers in captures are refused with 123, <c>domainUri</c> comes back as the text <c>null</c>, errors of streams have no wrapper, 122 and 123 of
    /// captures have each other's members, a busy device captures for registrations, a preview that stops during a capture ends it with 700, device codes are no serial numbers, and <c>GET /</c> discovers.
    /// </summary>
    Mock_1_3_0,
#pragma warning restore CA1707
}
