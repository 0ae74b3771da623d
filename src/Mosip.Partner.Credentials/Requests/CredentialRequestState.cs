namespace Mosip.Partner.Credentials.Requests;

/// <summary>Where a credential request stands. Partners' own words are stored as states too, so this is text and not an enumeration.</summary>
/// <param name="Value">The text; compared exactly.</param>
public readonly record struct CredentialRequestState(string Value)
{
    /// <summary>Waiting for the job that issues.</summary>
    public static CredentialRequestState New => new("NEW");

    /// <summary>Issued, and the event published.</summary>
    public static CredentialRequestState Issued => new("ISSUED");

    /// <summary>Could not be issued; tried again up to ten times.</summary>
    public static CredentialRequestState Failed => new("FAILED");

    /// <summary>To be issued again.</summary>
    public static CredentialRequestState Retry => new("RETRY");

    /// <summary>Cancelled while it was new.</summary>
    public static CredentialRequestState Cancelled => new("CANCELLED");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
