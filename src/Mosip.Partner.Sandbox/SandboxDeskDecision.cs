namespace Mosip.Partner.Sandbox;

/// <summary>What <see cref="SandboxDesk"/> decides.</summary>
public enum SandboxDeskDecision
{
    /// <summary>No match, or the application is in order.</summary>
    Approved,

    /// <summary>A match with the whole gallery, or the application is rejected.</summary>
    Rejected,
}
