namespace Mosip.Partner.Sandbox;

/// <summary>What has become of an application, as far as de-duplication goes.</summary>
public enum SandboxRegistrationStatus
{
    /// <summary>The ABIS is at work, or does not answer.</summary>
    Processing,

    /// <summary>No duplicate was found; the application goes on.</summary>
    Unique,

    /// <summary>There are candidates; a person decides.</summary>
    Adjudication,

    /// <summary>Something failed: MOSIP tries again later, under another reference.</summary>
    Reprocess,

    /// <summary>It is finished: the person has a UIN.</summary>
    Processed,

    /// <summary>It is refused.</summary>
    Rejected,

    /// <summary>The lost UIN was found.</summary>
    Linked,
}
