namespace Mosip.Partner.Sandbox;

/// <summary>Where a request to an ABIS stands in MOSIP's table <c>abis_request</c>.</summary>
public enum SandboxAbisStatus
{
    /// <summary>It waits to be sent: an identify waits for the reply to its insert.</summary>
    InProgress,

    /// <summary>It was sent; its first reply counts.</summary>
    Sent,

    /// <summary>Its reply was read.</summary>
    Processed,

    /// <summary>Its reply was a failure.</summary>
    Failed,
}
