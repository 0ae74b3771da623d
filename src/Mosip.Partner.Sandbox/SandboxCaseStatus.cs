namespace Mosip.Partner.Sandbox;

/// <summary>What has become of a case in MOSIP.</summary>
public enum SandboxCaseStatus
{
    /// <summary>It was sent (<c>INQUEUE</c>).</summary>
    InQueue,

    /// <summary>The registration goes on.</summary>
    Approved,

    /// <summary>The registration is rejected.</summary>
    Rejected,

    /// <summary>MOSIP will send the case again.</summary>
    Resend,

    /// <summary>MOSIP's code failed in an adjudication, after a second decision for example: the registration's latest transaction is overwritten with <c>ERROR</c>.</summary>
    Error,

    /// <summary>MOSIP's code failed in a verification, after a second decision for example: the transaction is <c>FAILED</c>, and the event of the packet is marked as invalid.</summary>
    Failed,
}
